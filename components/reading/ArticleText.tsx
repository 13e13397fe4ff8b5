import { useMemo, useRef } from 'preact/hooks';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { t } from '../../lib/i18n/t.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import { Blocks } from '../article/blocks/BlockView.tsx';
import { PassageNumbers, passageNumbersOf } from '../article/passage-numbers.ts';
import { EpisodeText } from '../player/EpisodeText.tsx';
import { KeyPointCard } from './key-points/KeyPointCard.tsx';
import { KeyPointList } from './key-points/KeyPointList.tsx';
import { useEvidence } from './key-points/use-evidence.ts';
import type { FollowEvidence } from './key-points/use-evidence-jump.ts';
import { type TargetKeyPoint, useTargetKeyPoint } from './key-points/use-target-key-point.ts';

export type ArticleTextProps = {
  article: Article;
  /** The version on the screen. */
  body: BodyRow | undefined;
  /** Leads from a key point to the passage that supports it. */
  onFollow: FollowEvidence;
  /** The key point that the article is opened at. */
  target: TargetKeyPoint;
};

/** The key points and the body of an article. */
export function ArticleText({ article, body: version, onFollow, target }: ArticleTextProps) {
  const { keyPoints, body, passages } = cachedDocument(article, version);
  const numbers = useMemo(() => passageNumbersOf(passages), [passages]);
  const evidence = useEvidence(keyPoints, passages);
  useTargetKeyPoint(target, keyPoints, evidence, onFollow);
  const root = useRef<HTMLDivElement>(null);
  return (
    <>
      {keyPoints.length > 0 && (
        <KeyPointCard>
          <KeyPointList
            points={keyPoints}
            evidence={evidence}
            startOf={(passage) => firstWords(passages[passage]?.text ?? '')}
            onFollow={onFollow}
          />
        </KeyPointCard>
      )}
      <div class="body" ref={root}>
        <PassageNumbers.Provider value={numbers}>
          <EpisodeText article={article} passages={passages} root={root}>
            <Blocks blocks={body} />
          </EpisodeText>
        </PassageNumbers.Provider>
        {body.length === 0 && <p>{t('reading_noText')}</p>}
      </div>
    </>
  );
}

/** Enough of a passage to recognize it. */
const firstWords = (text: string): string => text.split(/\s+/).slice(0, 8).join(' ');
