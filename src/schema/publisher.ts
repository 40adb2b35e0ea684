import { builder } from './builder.ts';
import { createArticleConnectionField } from './article-connection.ts';
import { createQuotationConnectionField } from './quotation-connection.ts';
import { PublisherRef } from './refs.ts';

PublisherRef.implement({
  description: 'A site that publishes articles.',
  fields: (t) => ({
    host: t.exposeString('id', {
      description: 'Main host without www, such as example.org; filters on publishers take it too.',
    }),
    name: t.exposeString('name', { description: 'Name of the publisher.' }),
    homepage: t.expose('homepage', {
      type: 'URL',
      nullable: true,
      description: 'Address of its home page; null where none is known.',
    }),
    timeZone: t.exposeString('timeZone', {
      nullable: true,
      description: 'Zone (IANA) of dates printed without one; null where none is known.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Language that it mostly publishes in (ISO 639-1); null where mixed or unknown.',
    }),
    rights: t.exposeString('rights', {
      nullable: true,
      description:
        'Under which terms its texts may be used, in a sentence; null where that is not known, which is no permission.',
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Its articles in the archive.' }),
    articles: createArticleConnectionField(t, 'Its articles.', ({ id }) => ({
      kind: 'PUBLISHER',
      id,
    })),
    quotations: createQuotationConnectionField(t, 'Quotations in its articles.', ({ id }) => ({
      kind: 'PUBLISHER',
      id,
    })),
  }),
});

builder.queryField('publishers', (t) =>
  t.field({
    type: [PublisherRef],
    description: 'All publishers of the archive, the one with most articles first.',
    resolve: (_root, _args, { store }) => store.publishers(),
  }),
);
