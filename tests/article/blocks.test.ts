import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs, showRemoved } from './read-body.ts';

const textsOf = (body: string, url?: string): readonly string[] =>
  readBody(body, url === undefined ? {} : { url }).paragraphs.map(({ text }) => text);

describe('rule 11: bold paragraphs', () => {
  const kinds = (body: string): readonly string[] =>
    readBody(body).blocks.map((block) => (block.kind === 'PARAGRAPH' ? 'P' : block.kind));
  const LONG =
    '澜岛总理韩泽远与环海联盟主席在雁湾举行会谈后宣布，双方将重新划定灰鳍鱼的捕捞海域，明年春天执行。';
  it.each([
    ['the first, long one is the standfirst', `<p><b>${LONG}</b></p><p>雾散了。</p>`, ['P', 'P']],
    [
      'a short one inside is a heading',
      '<p>甲在。</p><p><b>谁在等</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    [
      'two bold pieces are one heading',
      '<p>甲在。</p><p><b>谁</b><b>在等</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    [
      'a long one inside is a paragraph',
      `<p>甲在。</p><p><b>${LONG}</b></p><p>乙在。</p>`,
      ['P', 'P', 'P'],
    ],
    [
      'a sentence is a paragraph',
      '<p>甲在。</p><p><b>没有人在等。</b></p><p>乙在。</p>',
      ['P', 'P', 'P'],
    ],
    [
      'an outcry is one unless it is short',
      `<p>甲在。</p><p><b>${LONG.slice(0, 45)}！</b></p><p>乙在。</p>`,
      ['P', 'P', 'P'],
    ],
    [
      'a short question is a heading',
      '<p>甲在。</p><p><b>谁在等？</b></p><p>乙在。</p>',
      ['P', 'HEADING', 'P'],
    ],
    ['the last one is a last word', '<p>甲在。</p><p><b>谁在等</b></p>', ['P', 'P']],
  ])('%s', (_, body, expected) => {
    expect(kinds(body)).toEqual(expected);
  });

  it('are questions in an interview, whose answers go on without a name', () => {
    expect(
      showParagraphs(
        readBody(
          '<p>雾里的采访，在港口的灯下进行，持续了整整一个下午，没有人打断。</p><p><b>本报：您在等谁？</b></p><p>沈知远：等雾散。</p><p>没有别的。</p><p><b>本报：之后呢？</b></p><p>出海。</p>',
        ),
      ).map((line) => line.split(' ')[0]),
    ).toEqual(['BODY', 'QUESTION', 'ANSWER', 'ANSWER', 'QUESTION', 'ANSWER']);
    expect(
      showParagraphs(
        readBody('<p>问：您在等谁？</p><p>答：等雾散。</p><p>问：之后呢？</p><p>答：出海。</p>'),
      ),
    ).toEqual([
      'QUESTION 问：您在等谁？',
      'ANSWER 答：等雾散。',
      'QUESTION 问：之后呢？',
      'ANSWER 答：出海。',
    ]);
  });

  it('are posts where several people speak, each after a name of his own', () => {
    const quote = (...texts: readonly string[]): string =>
      `<p>港口的人说：</p><blockquote>${texts.map((text) => `<p>${text}</p>`).join('')}</blockquote>`;
    const posts = ['雾里看船：船呢？', 'harbour22：等着。', '-岸上人-：雾散了就来。', '（有图）'];
    expect(showParagraphs(readBody(quote(...posts))).map((line) => line.split(' ')[0])).toEqual([
      'BODY',
      'POST',
      'POST',
      'POST',
      'BLOCK_QUOTE',
    ]);
    const dialogue = ['甲：船呢？', '乙：等着。', '甲：雾呢？', '乙：散了。'];
    expect(showParagraphs(readBody(quote(...dialogue))).join()).not.toContain('POST');
    expect(showParagraphs(readBody(quote(...posts.slice(0, 2)))).join()).not.toContain('POST');
  });

  it('are questions where one is not bold; letters before colons count a list', () => {
    const bold = (text: string): string => `<p><b>本报：${text}</b></p><p>沈知远：等雾散。</p>`;
    const interview = `${bold('您在等谁？')}${bold('之后呢？')}<p>本报：没有人来？</p><p>沈知远：没有。</p>`;
    expect(showParagraphs(readBody(interview)).map((line) => line.split(' ')[0])).toEqual([
      'QUESTION',
      'ANSWER',
      'QUESTION',
      'ANSWER',
      'QUESTION',
      'ANSWER',
    ]);
    expect(showParagraphs(readBody('<p>港口有三个。</p><p>A：雁湾</p><p>B：澜岛</p>'))).toEqual([
      'BODY 港口有三个。',
      'BODY A：雁湾',
      'BODY B：澜岛',
    ]);
    // A label that mostly opens plain paragraphs asks nobody.
    const notes =
      '<p><b>另见：雾。</b></p><p>雾来了。</p><p><b>另见：灯。</b></p><p>灯亮了。</p><p>另见：船。</p><p>另见：网。</p>';
    expect(showParagraphs(readBody(notes)).join()).not.toMatch(/QUESTION|ANSWER/u);
  });

  const asked = (...questions: readonly string[]): readonly string[] =>
    kinds(questions.map((text) => `<p><b>${text}</b></p><p>In May.</p>`).join(''));
  it('are questions without a name where most ask and speak to somebody', () => {
    const paragraphs = readBody(
      '<p>The captain spoke on the quay of Ashby, long after the boats had left it.</p><p><b>When did you leave?</b></p><p>In May.</p><p><b>That is late.</b></p><p>It is.</p><p><b>Who were your friends?</b></p><p>Few.</p><p><b>And then?</b></p><p>We planted.</p>',
    ).paragraphs;
    expect(paragraphs.map(({ kind }) => kind).join(' ')).toBe(
      'BODY QUESTION ANSWER QUESTION ANSWER QUESTION ANSWER QUESTION ANSWER',
    );
  });
  it('but headings where they ask nobody, or only some ask', () => {
    expect(asked('Who rules Ashby?', 'What is a tide?', 'Why now?')).toContain('HEADING');
    expect(
      asked('When did you leave?', 'Your boats?', 'Why?', 'Fog', 'Tide', 'Quay', 'Rain'),
    ).toContain('HEADING');
  });
});

describe('rule 12: what belongs to pictures', () => {
  it.each([
    [
      'a caption in its figure',
      '<figure><img src="/a.jpg"><figcaption>港口“静了”</figcaption></figure>',
      '港口“静了”',
      null,
    ],
    [
      'a caption before the picture',
      '<figure><figcaption>港口</figcaption><img src="/a.jpg"></figure>',
      '港口',
      null,
    ],
    [
      'caption and credit',
      '<figure><img src="/a.jpg"><figcaption>港口<span class="x"></span></figcaption><div class="credit">甲摄</div></figure>',
      '港口',
      '甲摄',
    ],
    ['small print under it', '<img src="/a.jpg"><div><small>港口</small></div>', '港口', null],
    ['a line of credit', '<p><img src="/a.jpg"></p><p>图片来源：甲社</p>', null, '图片来源：甲社'],
    [
      'a signed line',
      '<p><img src="/a.jpg"></p><p>雾中的渔港。摄影：甲</p>',
      '雾中的渔港。摄影：甲',
      null,
    ],
    [
      'the text of its alt again',
      '<img src="/a.jpg" alt="雾中的渔港"><p>雾中的渔港</p>',
      '雾中的渔港',
      null,
    ],
  ])('takes %s', (_, picture, caption, credit) => {
    const article = readBody(`${picture}<p>船长说，雾太大了。</p>`);
    expect(article.leadImage).toMatchObject({
      url: 'https://news.example/a.jpg',
      caption,
      credit,
    });
    expect(showParagraphs(article)).toEqual(['BODY 船长说，雾太大了。']);
  });

  it.each([
    'caption',
    'legende',
    'légende',
    'bildunterschrift',
    'pie-de-foto',
    'didascalia',
    'video-desc',
  ])('takes a text under a picture for its caption where it is called %s', (name) => {
    const { blocks, paragraphs } = readBody(
      `<div><img src="/a.jpg"><div class="${name}">港口在雾里。</div></div><p>甲在。</p>`,
    );
    expect(blocks).toContainEqual(expect.objectContaining({ caption: '港口在雾里。' }));
    expect(paragraphs.map(({ text }) => text)).toEqual(['甲在。']);
  });

  it('keeps the paragraph after a picture, and records a caption without one', () => {
    expect(textsOf('<img src="/a.jpg"><p>船长说，雾太大了。</p>')).toEqual(['船长说，雾太大了。']);
    expect(
      showRemoved(readBody('<p>甲在。</p><figure><figcaption>港口</figcaption></figure>')),
    ).toEqual(['CAPTION 港口']);
  });
});

describe('rules 20 and 21: posts and empty documents', () => {
  it('tells posts from prose', () => {
    expect(
      showParagraphs(readBody('<p>甲在。</p><p>@雾里看船：船呢？</p><p>@雾里看船 说船呢。</p>')),
    ).toEqual(['BODY 甲在。', 'POST @雾里看船：船呢？', 'BODY @雾里看船 说船呢。']);
  });

  it.each([
    ['', 'EMPTY_BODY'],
    ['<div></div>', 'EMPTY_BODY'],
    ['<!-- 雾 -->', 'EMPTY_BODY'],
    ['<script>雾</script>', 'EMPTY_BODY'],
    ['<img src="/a.jpg">', 'MEDIA_ONLY'],
    ['<video src="/a.mp4"></video></small>', 'MEDIA_ONLY'],
    ['<iframe src="https://x.example/1"></iframe>', 'MEDIA_ONLY'],
  ])('takes “%s” for a result without paragraphs', (body, emptyReason) => {
    expect(readBody(body)).toMatchObject({ paragraphs: [], emptyReason });
  });
});

it('a numbered list goes on behind one that stands inside it', () => {
  const { blocks } = readBody(
    '<p>港口的规矩有三条。</p><ol><li>等雾散<ul><li>不出海</li></ul></li><li>数渔船</li><li>点灯</li></ol><p>雾散了。</p>',
  );
  expect(
    blocks.flatMap((block) => (block.kind === 'LIST' ? [[block.ordered, block.start]] : [])),
  ).toEqual([
    [true, 1],
    [false, 1],
    [true, 2],
  ]);
});

it('what is quoted inside a list is none of its items', () => {
  const { blocks } = readBody(
    '<p>港口的规矩有两条。</p><ol><li>等雾散<blockquote>雾是海的门。</blockquote></li><li>数渔船</li></ol><p>雾散了。</p>',
  );
  const starts = blocks.flatMap((block) => (block.kind === 'LIST' ? [block.start] : []));
  expect(starts).toEqual([1, 2]);
});
