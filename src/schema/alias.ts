import type { AliasRow } from '../store/records.ts';
import { builder } from './builder.ts';
import { AliasKindEnum } from './enums.ts';

export const AliasRef = builder.objectRef<AliasRow>('Alias').implement({
  description:
    'A form in which a name is printed. Example: 特朗普, 川普 and Trump are one speaker.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The form as printed.' }),
    script: t.exposeString('script', { description: 'Its script (ISO 15924), such as Hant.' }),
    kind: t.field({
      type: AliasKindEnum,
      description: 'How it relates to the full name.',
      resolve: ({ kind }) => kind,
    }),
    count: t.exposeInt('count', {
      description: 'Articles that print it; 0 where it is only known from a list of names.',
    }),
    firstSeenAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Publication of the first article that prints it; null where no date is known.',
      resolve: ({ firstSeenAt }) => firstSeenAt,
    }),
  }),
});
