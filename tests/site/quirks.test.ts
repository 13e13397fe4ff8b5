import { describe, expect, test } from 'vitest';
import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { parseBody } from '../../lib/article/parse/parse-body.ts';
import { isChallenge, isChallengePage } from '../../lib/feed/challenge.ts';
import { isPlaceholderText, type placeholderTexts } from '../../lib/site/article-pages.ts';
import { boilerplateClasses, type closingLines } from '../../lib/site/boilerplate.ts';
import type { challengeHeaders, challengePages } from '../../lib/site/challenge-signs.ts';
import { isKeyPointHeadingText, type keyPointHeadings } from '../../lib/site/key-point-headings.ts';
import { isReportTitle, type reportTitles } from '../../lib/site/report-titles.ts';
import { site } from '../../lib/site/site.ts';

/** One fixture per row of quirks: a row without a fixture doesn't compile. */
type Fixtures<Rows, Fixture = string> = Record<keyof Rows, Fixture>;

const rows = <Fixture>(fixtures: Record<string, Fixture>): [string, Fixture][] =>
  Object.entries(fixtures);

describe('site quirks', () => {
  test.each(
    rows({
      javascript: 'Please enable JavaScript and cookies to continue',
      challenge: 'Verifying you are human. This may take a few seconds.',
      paywall: 'Subscribe now to continue',
      subscriber: 'Already a subscriber? Sign in',
      cookieNotice: 'We value your privacy',
      login: 'Log in to read this article',
    } satisfies Fixtures<typeof placeholderTexts>),
  )('placeholder text: %s', (_row, text) => {
    expect(isPlaceholderText(text)).toBe(true);
  });

  test.each(
    rows({
      highlights: 'Highlights:',
      keyHighlights: 'Key Highlights',
    } satisfies Fixtures<typeof keyPointHeadings>),
  )('key point heading: %s', (_row, text) => {
    expect(isKeyPointHeadingText(text)).toBe(true);
    expect(isKeyPointHeadingText(`${text} of the week`)).toBe(false);
  });

  test.each(
    rows({
      weeklyStockReport: 'REEx Weekly Stock Report: November 21',
      equitiesUpdate: 'Rare Earth Equities Weekly Update',
    } satisfies Fixtures<typeof reportTitles>),
  )('report title: %s', (_row, title) => {
    expect(isReportTitle(title)).toBe(true);
  });

  test.each(
    Object.entries(boilerplateClasses).flatMap(([row, names]) => names.map((name) => [row, name])),
  )('boilerplate: %s is dropped from the body (class %s)', (_row, name) => {
    const body = parseBody(`<p>Text.</p><div class="${name}"><p>Boilerplate.</p></div>`, site.home);
    expect(JSON.stringify(body)).not.toContain('Boilerplate');
  });

  test.each(
    rows({
      appearedFirst:
        '<p>The post <a href="/news/a/">Scrap Is Short</a> appeared first on <a href="/">Rare Earth Exchanges</a>.</p>',
      appearedHere:
        '<p>The post Scrap Is Short appeared first on <a href="https://rareearthexchanges.com">Rare Earth Exchanges</a>.</p>',
      continueReading: '<p><a href="/news/a/">Continue reading <span>→</span></a></p>',
      readMore: '<p><a href="/news/a/">Read more »</a></p>',
      share: '<h3>Share this:</h3>',
      loading: '<p>Loading...</p>',
      shareBy: '<ul><li><a href="https://x.com/share">Click to share on X</a></li></ul>',
      shareWith:
        '<p><a href="https://x.com/a">X</a> | <a href="https://facebook.com/a">Facebook</a></p>',
      subscribe: '<p>Subscribe to our weekly newsletter for more.</p>',
    } satisfies Fixtures<typeof closingLines>),
  )('closing line: %s is taken off the end, and only there', (_row, line) => {
    const textOf = (source: string) =>
      articleDocument({ title: 'A', source, url: `${site.home}news/a/` }).bodyText;
    expect(textOf(`<p>Text.</p><hr>${line}`)).toBe('Text.');
    expect(textOf(`${line}<p>Text.</p>`)).not.toBe('Text.');
  });

  test.each(
    rows({
      mitigated: [403, { 'cf-mitigated': 'challenge' }],
      blockedByProxy: [503, { server: 'cloudflare', 'content-type': 'text/html; charset=UTF-8' }],
    } satisfies Fixtures<typeof challengeHeaders, [number, Record<string, string>]>),
  )('challenge header: %s', (_row, [status, headers]) => {
    expect(isChallenge(new Headers(headers), status)).toBe(true);
  });

  test.each(
    rows({
      platformScript:
        '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
      challengeId: '<form id="challenge-form" action="/?__cf_chl_f_tk=abc">',
      waitingTitle: '<title>Just a moment...</title>',
    } satisfies Fixtures<typeof challengePages>),
  )('challenge page: %s', (_row, html) => {
    expect(isChallengePage(html)).toBe(true);
  });
});
