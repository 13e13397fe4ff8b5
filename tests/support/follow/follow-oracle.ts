import type { Rule } from '../../../lib/rule.ts';
import type { Settings } from '../../../lib/settings.ts';
import { hour } from '../../../lib/time.ts';
import type { Post } from '../../../scripts/sample-site/posts.ts';
import { type Labels, labelsOf, plain } from './followed-posts.ts';

/** Why an article is announced: followed names in its title, others that it is about, or a rule. */
interface Reason {
  inTitle: string[];
  about: string[];
  rule: string | null;
}

/** One notification: about one article with the reason, or about several with some of the names that they are about. */
export interface Announcement {
  at: number;
  posts: number[];
  title: string;
  reason: Reason;
}

/** An article that has arrived. */
interface Arrival {
  post: Post;
  labels: Labels;
  arrivedAt: number;
  /** Whether a poll of this computer has fetched it. */
  isPolled: boolean;
  /** Whether its full text has yet to arrive. */
  isCut: boolean;
  /** The ids of the rules that have acted on it; `null` if rules never act on it again. */
  done: Set<string> | null;
}

/** The settings that matter here. */
type Choices = Pick<
  Settings,
  | 'followed'
  | 'rules'
  | 'onlyNotifyFollowed'
  | 'notifyPodcasts'
  | 'quietHours'
  | 'quietFrom'
  | 'quietTo'
  | 'quietAllDay'
>;

/** The state that a backup contains and restores. */
export interface OracleState {
  known: Map<number, Arrival>;
  unread: Set<number>;
  saved: Map<number, string[]>;
}

/** An announcement that waits: since when, and whether quiet time holds it. */
interface Waiting {
  at: number;
  isHeld: boolean;
}

/** What the scenario `cutText` leaves of an article's text. */
const cutText = '<p>Only how it begins […]</p>';

/** More articles than this are announced in one summary. */
const mostSingle = 3;

/**
 * What the user should be shown, derived from what the site has published and delivered and what the user has done.
 * Uses none of the product's code and nothing that it has stored.
 */
export class FollowOracle {
  choices: Choices;
  pausedUntil = 0;
  known = new Map<number, Arrival>();
  unread = new Set<number>();
  saved = new Map<number, string[]>();
  /** Articles that had arrived when the user last looked. */
  looked = new Set<number>();
  waiting = new Map<number, Waiting>();
  /** Articles claimed by a worker that was killed. They only join the next summary. */
  doubtful = new Set<number>();
  readonly announced: Announcement[] = [];
  private readonly gap = new Set<string>();
  private firstPollAt = 0;

  constructor(choices: Choices) {
    this.choices = choices;
  }

  /** A page of a feed was delivered. `isFirstPage`: by a poll. */
  feedArrived(
    channel: string,
    posts: readonly Post[],
    { at, isFirstPage, isCut }: { at: number; isFirstPage: boolean; isCut: boolean },
  ): void {
    const isFirstRun = ![...this.known.values()].some((each) => channelOf(each.post) === channel);
    if (this.known.size === 0) this.firstPollAt = at;
    const isAnyKnown = posts.some(({ id }) => this.known.has(id));
    if (isFirstPage && !isFirstRun && !isAnyKnown && posts.length > 0) this.gap.add(channel);
    if (!isFirstPage && isAnyKnown) this.gap.delete(channel);
    for (const post of posts) {
      const arrived = this.known.get(post.id);
      // Articles older than the first poll belong to the backfill.
      const isNews = isFirstPage || post.publishedAt > this.firstPollAt;
      if (!arrived && isNews) this.arrive(post, { at, isCut, isFirstRun });
      else if (arrived && !isCut && !arrived.isCut) this.complete(arrived, post);
    }
  }

  /** The page of an article whose text was cut was delivered. */
  pageArrived(post: Post): void {
    const arrived = this.known.get(post.id);
    if (arrived?.isCut) this.complete({ ...arrived, isCut: false }, post);
  }

  private arrive(
    post: Post,
    { at, isCut, isFirstRun }: { at: number; isCut: boolean; isFirstRun: boolean },
  ): void {
    const labels = labelsOf(isCut ? { title: post.title, html: cutText } : post);
    const hasRules = this.choices.rules.some(({ isOn }) => isOn);
    const done = hasRules && !isFirstRun ? new Set<string>() : null;
    this.known.set(post.id, { post, labels, arrivedAt: at, isPolled: true, isCut, done });
    this.unread.add(post.id);
    if (!isFirstRun) this.waiting.set(post.id, { at, isHeld: false });
    this.act(post.id);
  }

  private complete(arrived: Arrival, post: Post): void {
    this.known.set(post.id, { ...arrived, post, labels: labelsOf(post) });
    if (arrived.done) this.act(post.id);
  }

  /** Applies each matching rule at most once: when an article arrives, and again when its full text has arrived. */
  private act(id: number): void {
    const arrived = this.known.get(id);
    if (!arrived?.done) return;
    for (const rule of this.rulesOf(arrived)) {
      if (arrived.done.has(rule.id)) continue;
      arrived.done.add(rule.id);
      if (rule.marksRead) {
        this.unread.delete(id);
        this.markedRead.add(id);
      }
      if (rule.saves) this.saved.set(id, [...(this.saved.get(id) ?? []), ...rule.tags]);
    }
    if (!arrived.isCut) this.known.set(id, { ...arrived, done: null });
    const notifying = this.rulesOf(arrived).some(({ notifies }) => notifies);
    if (notifying && this.waiting.has(id)) this.asked.add(id);
  }

  /** Articles that a rule announces, and articles that a rule has marked as read. */
  private readonly asked = new Set<number>();
  private readonly markedRead = new Set<number>();

  private rulesOf({ labels }: Arrival): Rule[] {
    return this.choices.rules.filter(
      ({ isOn, text }) => isOn && (matchers[text]?.(labels) ?? false),
    );
  }

  isMuted(id: number): boolean {
    const arrived = this.known.get(id);
    return arrived !== undefined && this.rulesOf(arrived).some(({ mutes }) => mutes);
  }

  /** The names followed now that an article is about. */
  aboutOf(id: number): string[] {
    const { followed } = this.choices;
    return (this.known.get(id)?.labels.about ?? []).filter((name) => followed.includes(name));
  }

  private mentionedIn(id: number): string[] {
    const { followed } = this.choices;
    return (this.known.get(id)?.labels.mentioned ?? []).filter((name) => followed.includes(name));
  }

  /** The articles in each list and counted by each badge. */
  lists() {
    const listed = [...this.known.keys()].filter((id) => !this.isMuted(id));
    const unread = listed.filter((id) => this.unread.has(id));
    const watch = listed.filter((id) => this.aboutOf(id).length > 0);
    return {
      unread,
      watch,
      mentions: listed.filter(
        (id) => this.aboutOf(id).length === 0 && this.mentionedIn(id).length > 0,
      ),
      newOnes: unread.filter((id) => !this.looked.has(id)),
      unreadFollowed:
        this.choices.followed.length > 0 ? watch.filter((id) => this.unread.has(id)) : unread,
    };
  }

  look(): void {
    for (const id of this.known.keys()) this.looked.add(id);
  }

  /** Whether it is quiet time at this moment. */
  isQuiet(at: number): boolean {
    if (at < this.pausedUntil) return true;
    const { quietHours, quietFrom, quietTo, quietAllDay } = this.choices;
    if (!quietHours) return false;
    const date = new Date(at);
    const minutes = date.getHours() * 60 + date.getMinutes();
    return quietAllDay.includes(date.getDay()) || minutes >= quietFrom || minutes < quietTo;
  }

  /** What the worker has to announce after a write at this time. */
  settle(at: number): void {
    if (this.waiting.size === 0) return;
    const { followed, onlyNotifyFollowed, rules } = this.choices;
    const onlyFollowed = onlyNotifyFollowed && followed.length > 0;
    const hasRules = rules.some(({ isOn, mutes, notifies }) => isOn && (mutes || notifies));
    const isOpen = (id: number) =>
      this.isNews(id) && !this.isMuted(id) && (this.asked.has(id) || this.isKindOn(id));
    const isDue = (id: number) =>
      !onlyFollowed || this.asked.has(id) || this.aboutOf(id).length > 0;
    const isUndecided = (id: number) =>
      this.known.get(id)?.isCut === true && !this.asked.has(id) && this.aboutOf(id).length === 0;
    const isRecent = (since: number) => at - since < hour;
    const mustWait =
      this.gap.size > 0 ||
      ((onlyFollowed || hasRules) &&
        [...this.waiting].some(
          ([id, { at: since }]) => isOpen(id) && isRecent(since) && isUndecided(id),
        ));
    for (const [id, { at: since }] of [...this.waiting])
      if (!isOpen(id) || (!(mustWait && isRecent(since)) && !isDue(id))) this.waiting.delete(id);
    const due = [...this.waiting].filter(([, { at: since }]) => !(mustWait && isRecent(since)));
    if (this.isQuiet(at)) {
      for (const [, each] of due) each.isHeld = true;
      return;
    }
    this.announce(
      due.map(([id, { isHeld }]) => ({ id, isHeld })),
      at,
    );
  }

  /** Whether it is unread, or was marked as read by a rule although it is followed or announced by a rule. */
  private isNews(id: number): boolean {
    const isAskedFor = this.asked.has(id) || this.aboutOf(id).length > 0;
    return this.unread.has(id) || (this.markedRead.has(id) && isAskedFor);
  }

  private isKindOn(id: number): boolean {
    return this.known.get(id)?.post.type !== 'podcast' || this.choices.notifyPodcasts !== 'off';
  }

  private announce(due: readonly { id: number; isHeld: boolean }[], at: number): void {
    if (due.length === 0) return;
    const lost = [...this.doubtful].filter((id) => this.isNews(id) && !this.isMuted(id));
    this.doubtful.clear();
    const posts = [...due.map(({ id }) => id), ...lost];
    for (const id of posts) this.waiting.delete(id);
    const most = due.some(({ isHeld }) => isHeld) ? 1 : mostSingle;
    if (lost.length > 0 || posts.length > most)
      this.announced.push({
        at,
        posts: posts.toSorted((one, other) => one - other),
        title: `${posts.length} new articles`,
        reason: {
          inTitle: [],
          about: [...new Set(posts.flatMap((id) => this.aboutOf(id)))].toSorted(),
          rule: null,
        },
      });
    else for (const id of posts) this.announced.push({ at, ...this.single(id) });
  }

  private single(id: number): Omit<Announcement, 'at'> {
    const { labels, post } = this.known.get(id) ?? fail(`${id} has not arrived.`);
    const about = this.aboutOf(id);
    const inTitle = labels.inTitle.filter((name) => about.includes(name));
    const asking = this.choices.rules.find(
      ({ isOn, notifies, text }) => isOn && notifies && matchers[text]?.(labels),
    );
    const reason = {
      inTitle: inTitle.toSorted(),
      about: about.filter((name) => !inTitle.includes(name)).toSorted(),
      rule: about.length === 0 && this.asked.has(id) ? (asking?.text ?? null) : null,
    };
    return { posts: [id], title: plain(post.title), reason };
  }

  /** The state that a backup made now contains. */
  copy(): OracleState {
    return {
      known: new Map(this.known),
      unread: new Set(this.unread),
      saved: new Map(this.saved),
    };
  }

  /** A new computer, on which nothing is stored. */
  reset(choices: Choices): void {
    this.choices = choices;
    this.pausedUntil = 0;
    for (const part of [this.known, this.unread, this.saved, this.looked]) part.clear();
    for (const part of [this.waiting, this.doubtful, this.gap, this.asked]) part.clear();
  }

  /** A backup was restored. Nothing in it is announced, and what was read stays read. */
  restore({ known, unread, saved }: OracleState): void {
    for (const [id, arrived] of known) {
      if (!this.known.has(id)) this.known.set(id, { ...arrived, isPolled: false, done: null });
      if (unread.has(id)) this.unread.add(id);
      else this.unread.delete(id);
    }
    for (const [id, tags] of saved) this.saved.set(id, tags);
  }
}

/** What each rule in these tests matches, as plain code. */
const matchers: Readonly<Record<string, (labels: Labels) => boolean>> = {
  'title:gadolinium': ({ title }) => /\bgadolinium\b/i.test(title),
  horoscope: ({ text }) => /\bhoroscope\b/i.test(text),
  '"offtake agreement"': ({ text }) => /\bofftake agreement\b/i.test(text),
  webinar: ({ text }) => /\bwebinar\b/i.test(text),
};

const channelOf = ({ type }: Post): string => (type === 'podcast' ? 'podcast' : 'news');

function fail(message: string): never {
  throw new Error(message);
}
