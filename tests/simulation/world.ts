import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Outside } from '../../lib/app/env.ts';
import { refresh, type Why } from '../../lib/app/feed/refresh.ts';
import { runJobs } from '../../lib/app/worker/run-jobs.ts';
import type { RefreshAnswer } from '../../lib/presenters/feed/refresh-result.ts';
import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';
import { type Newsroom, openNewsroom } from '../../scripts/sample-site/newsroom.ts';
import { openStage, type Stage } from '../../scripts/sample-site/request-handler.ts';
import { drawInTest } from '../support/fake-draw-picture.ts';
import { seeded } from '../support/seeded-random.ts';
import { browserFetch, type SeenRequest } from './browser-fetch.ts';

/** Something that happens at a moment, whatever the reader does then. */
export interface Happening {
  at: number;
  happen(): void;
}

/** How long the site takes to answer. */
const answerMs = 300;

/** The publisher's site, the reader's own code and the time between them, all in one process. */
export class World {
  readonly newsroom: Newsroom;
  readonly stage: Stage;
  readonly requests: SeenRequest[] = [];
  readonly outside: Outside;
  private online = true;
  private time: number;
  private readonly happenings: Happening[] = [];

  constructor(options: {
    seed: number;
    start: number;
    articles: readonly SampleArticle[];
    published: number;
  }) {
    this.time = options.start;
    // Where the reader's code asks the clock itself, it must hear the same.
    vi.useFakeTimers({ toFake: ['Date'], now: this.time });
    const random = seeded(options.seed);
    vi.spyOn(Math, 'random').mockImplementation(random);
    const now = () => this.time;
    this.newsroom = openNewsroom(options.articles, options.published, now);
    this.stage = openStage(this.newsroom, now);
    this.outside = {
      fetch: browserFetch(this.stage, () => this.pass(answerMs), this.requests),
      now,
      random,
      isOnline: () => this.online,
      pause: async (ms) => {
        this.pass(ms);
      },
      draw: drawInTest,
    };
  }

  get now(): number {
    return this.time;
  }

  /** What will happen, in any order; it does when its time has come. */
  plan(...happenings: Happening[]): void {
    this.happenings.push(...happenings);
    this.happenings.sort((one, other) => one.at - other.at);
  }

  /** Lets time pass, with all that happens meanwhile. Returns the new time. */
  pass(ms: number): number {
    const end = this.time + ms;
    for (let next = this.happenings[0]; next && next.at <= end; next = this.happenings[0]) {
      this.happenings.shift();
      this.setTime(Math.max(this.time, next.at));
      next.happen();
    }
    this.setTime(end);
    return end;
  }

  /** Somebody sets the clock; no time passes. */
  turnClock(ms: number): void {
    this.setTime(this.time + ms);
  }

  goOffline(): void {
    this.online = false;
  }

  goOnline(): void {
    this.online = true;
  }

  /** The worker does what an alarm wakes it for. */
  async work(): Promise<void> {
    await this.refresh();
    await runJobs(this.outside);
  }

  /** The channels alone: those that are due, or because somebody asks. */
  refresh(why: Why = 'poll'): Promise<RefreshAnswer> {
    return refresh(why, this.outside);
  }

  /** A page has put a job there: the worker goes on with it as soon as the page has had its answer. */
  async armForJobs(): Promise<void> {
    await fakeBrowser.alarms.create('wake', { when: this.time });
  }

  /** Lets the alarm go off again and again until this time. */
  async runUntil(end: number): Promise<void> {
    for (let at = await alarmTime(); at !== null && at <= end; at = await alarmTime()) {
      this.pass(Math.max(0, at - this.time));
      await fakeBrowser.alarms.clear('wake');
      await this.work();
    }
    this.pass(Math.max(0, end - this.time));
  }

  private setTime(at: number): void {
    this.time = at;
    vi.setSystemTime(at);
  }
}

async function alarmTime(): Promise<number | null> {
  const alarm = await fakeBrowser.alarms.get('wake');
  return alarm?.scheduledTime ?? null;
}
