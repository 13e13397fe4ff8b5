import { fixMojibake } from '../../feed/fix-mojibake.ts';
import type { Body, KeyPoint } from '../model/body.ts';
import { bodyText, keyPointText } from '../model/body-text.ts';
import { parseBody } from '../parse/parse-body.ts';
import { splitKeyPoints } from './key-points.ts';

/** One version of an article as it is read: title, the publisher's Highlights, the body, and its plain text. */
export interface Version {
  title: string;
  keyPoints: KeyPoint[];
  body: Body;
  text: string;
}

/** Derives a version from what is stored of it: title and markup as the publisher sent them. */
export function readVersion(stored: { title: string; source: string }, url: string): Version {
  const { keyPoints, rest } = splitKeyPoints(parseBody(stored.source, url));
  return { title: fixMojibake(stored.title), keyPoints, body: rest, text: bodyText(rest) };
}

/** What makes a version: two with the same words are one, whatever their markup. */
export const versionHashInput = ({ title, keyPoints, text }: Version): string =>
  [title, keyPointText(keyPoints), text].join('\u0000');
