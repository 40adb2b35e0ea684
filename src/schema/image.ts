import type { Byline, Image, Removed } from '../article/article.ts';
import { builder } from './builder.ts';
import { BylineRoleEnum } from './enums.ts';

export const ImageRef = builder.objectRef<Image>('Image').implement({
  description: 'A picture of an article.',
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', description: 'Address of the picture itself.' }),
    originalUrl: t.exposeString('sourceUrl', {
      description: 'Address as the document has it, image proxy and all.',
    }),
    srcSet: t.exposeString('srcSet', {
      nullable: true,
      description: '`srcset` with absolute addresses; null where the document has none.',
    }),
    width: t.exposeInt('width', { nullable: true, description: 'Width; null where not stated.' }),
    height: t.exposeInt('height', {
      nullable: true,
      description: 'Height; null where not stated.',
    }),
    alt: t.exposeString('alt', { nullable: true, description: 'Text in its place; null if none.' }),
    caption: t.exposeString('caption', {
      nullable: true,
      description: 'Text under the picture; null if none.',
    }),
    credit: t.exposeString('credit', {
      nullable: true,
      description: 'Who made it, as printed; null where not stated.',
    }),
  }),
});

export const BylineRef = builder.objectRef<Byline>('Byline').implement({
  description: 'Somebody named as having made the article, as printed, one entry a person.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name as printed.' }),
    role: t.field({
      type: BylineRoleEnum,
      description: 'What they did.',
      resolve: ({ role }) => role,
    }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Address of their page; null where none is linked.',
    }),
  }),
});

export const RemovedRef = builder.objectRef<Removed>('Removed').implement({
  description: 'Something that was taken out of the body, and why.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why, such as FEED_FOOTER.' }),
    text: t.exposeString('text', { description: 'Its first 80 characters.' }),
  }),
});
