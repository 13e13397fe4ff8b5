import type { Article } from '../../article/model/article.ts';

/** The fields of an article of which only the name and times are known. */
export const blankArticle = () =>
  ({
    categories: [],
    modifiedAt: null,
    keyPoints: [],
    lead: '',
    minutes: 1,
    sources: [],
    pictures: [],
    commentsUrl: null,
    commentCount: null,
    enclosure: null,
    changedAt: null,
    textFrom: 'feed',
    changes: [],
  }) satisfies Partial<Article>;
