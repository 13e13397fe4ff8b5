import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Env } from '../../../lib/app/env.ts';
import type { RefreshTrigger } from '../../../lib/app/feed/refresh-channels.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import type { RefreshResult } from '../../../lib/presenters/refresh.ts';
import { type Newsroom, openNewsroom } from '../../../scripts/sample-site/newsroom.ts';
import {
  createRequestHandler,
  type RequestHandler,
} from '../../../scripts/sample-site/request-handler.ts';
import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { playWorker } from '../../support/after-write.ts';
import { fakeDrawPicture } from '../../support/fakes/fake-draw-picture.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { browserFetch, type SeenRequest } from './browser-fetch.ts';

/** An event at a fixed time. */
export interface ScheduledEvent {
  at: number;
  run(): void;
}

/** The progress of a world. */
export interface Progress {
  time: number;
  /** How many random numbers were drawn. */
  drawn: number;
  requests: readonly SeenRequest[];
}

/** The site's response time. */
const answerMs = 300;

/** The publisher's site, the extension's code and a simulated clock in one process. */
export class World {
  readonly newsroom: Newsroom;
  readonly stage: RequestHandler;
  readonly requests: SeenRequest[] = [];
  readonly env: Env;
  private online = true;
  private time: number;
  private readonly events: ScheduledEvent[] = [];
  private drawn = 0;

  constructor(options: {
    seed: number;
    start: number;
    articles: readonly SampleArticle[];
    published: number;
  }) {
    this.time = options.start;
    playWorker();
    // Code that reads the clock itself sees the simulated time.
    vi.useFakeTimers({ toFake: ['Date'], now: this.time });
    const next = seededRandom(options.seed);
    const random = () => {
      this.drawn += 1;
      return next();
    };
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

  /** The progress, without the site and planned events. */
  get progress(): Progress {
    return { time: this.time, drawn: this.drawn, requests: [...this.requests] };
  }

  /** Brings a new world with the same seed to the progress of another one. */
  catchUp({ time, drawn, requests }: Progress): void {
    while (this.drawn < drawn) this.env.random();
    this.requests.push(...requests);
    this.setTime(time);
  }

  /** Schedules events, in any order. */
  plan(...events: ScheduledEvent[]): void {
    this.events.push(...events);
    this.events.sort((one, other) => one.at - other.at);
  }

  /** Advances time and runs the events in between. Returns the new time. */
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

  /** Sets the clock without time passing. */
  adjustClock(ms: number): void {
    this.setTime(this.time + ms);
  }

  goOffline(): void {
    this.online = false;
  }

  goOnline(): void {
    this.online = true;
  }

  /** Does what the worker does for an alarm. */
  async runAlarm(): Promise<void> {
    await this.refresh();
    await runJobs(this.env);
  }

  /** Refreshes the channels, without jobs. */
  refresh(why: RefreshTrigger = 'scheduled'): Promise<RefreshResult> {
    return refresh(why, this.env);
  }

  /** Sets the alarm for a job that a page has queued; it fires once the page has its response. */
  async armForJobs(): Promise<void> {
    await fakeBrowser.alarms.create('wake', { when: this.time });
  }

  /** Fires the alarm repeatedly until a time. */
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
