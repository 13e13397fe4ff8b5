import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Env } from '../../lib/app/env.ts';
import type { RefreshTrigger } from '../../lib/app/feed/refresh-channels.ts';
import { refresh } from '../../lib/app/worker/refresh.ts';
import { runJobs } from '../../lib/app/worker/run-jobs.ts';
import type { RefreshResult } from '../../lib/presenters/feed/refresh-result.ts';
import { type Newsroom, openNewsroom } from '../../scripts/sample-site/newsroom.ts';
import {
  createRequestHandler,
  type RequestHandler,
} from '../../scripts/sample-site/request-handler.ts';
import type { SampleArticle } from '../../scripts/sample-site/sample-article.ts';
import { fakeDrawPicture } from '../support/fake-draw-picture.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { browserFetch, type SeenRequest } from './browser-fetch.ts';

/** Something that happens at a moment, whatever the reader does then. */
export interface ScheduledEvent {
  at: number;
  run(): void;
}

/** How long the site takes to answer. */
const answerMs = 300;

/** The publisher's site, the reader's own code and the time between them, all in one process. */
export class World {
  readonly newsroom: Newsroom;
  readonly stage: RequestHandler;
  readonly requests: SeenRequest[] = [];
  readonly env: Env;
  private online = true;
  private time: number;
  private readonly events: ScheduledEvent[] = [];

  constructor(options: {
    seed: number;
    start: number;
    articles: readonly SampleArticle[];
    published: number;
  }) {
    this.time = options.start;
    // Where the reader's code asks the clock itself, it must hear the same.
    vi.useFakeTimers({ toFake: ['Date'], now: this.time });
    const random = seededRandom(options.seed);
    vi.spyOn(Math, 'random').mockImplementation(random);
    const now = () => this.time;
    this.newsroom = openNewsroom(options.articles, options.published, now);
    this.stage = createRequestHandler(this.newsroom, now);
    this.env = {
      fetch: browserFetch(this.stage, () => this.advance(answerMs), this.requests),
      now,
      random,
      isOnline: () => this.online,
      sleep: async (ms) => {
        this.advance(ms);
      },
      resizePicture: fakeDrawPicture,
    };
  }

  get now(): number {
    return this.time;
  }

  /** What will happen, in any order; it does when its time has come. */
  plan(...happenings: ScheduledEvent[]): void {
    this.events.push(...happenings);
    this.events.sort((one, other) => one.at - other.at);
  }

  /** Lets time pass, with all that happens meanwhile. Returns the new time. */
  advance(ms: number): number {
    const end = this.time + ms;
    for (let next = this.events[0]; next && next.at <= end; next = this.events[0]) {
      this.events.shift();
      this.setTime(Math.max(this.time, next.at));
      next.run();
    }
    this.setTime(end);
    return end;
  }

  /** Somebody sets the clock; no time passes. */
  adjustClock(ms: number): void {
    this.setTime(this.time + ms);
  }

  goOffline(): void {
    this.online = false;
  }

  goOnline(): void {
    this.online = true;
  }

  /** The worker does what an alarm wakes it for. */
  async runAlarm(): Promise<void> {
    await this.refresh();
    await runJobs(this.env);
  }

  /** The channels alone: those that are due, or because somebody asks. */
  refresh(why: RefreshTrigger = 'scheduled'): Promise<RefreshResult> {
    return refresh(why, this.env);
  }

  /** A page has put a job there: the worker goes on with it as soon as the page has had its answer. */
  async armForJobs(): Promise<void> {
    await fakeBrowser.alarms.create('wake', { when: this.time });
  }

  /** Lets the alarm go off again and again until this time. */
  async runUntil(end: number): Promise<void> {
    for (let at = await alarmTime(); at !== null && at <= end; at = await alarmTime()) {
      this.advance(Math.max(0, at - this.time));
      await fakeBrowser.alarms.clear('wake');
      await this.runAlarm();
    }
    this.advance(Math.max(0, end - this.time));
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
