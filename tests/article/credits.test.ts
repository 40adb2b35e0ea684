import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.ts';

const PROSE = '<p>雾散之前谁也不会出海，大家都在港口的灯下等着，没有人着急，也没有人回家。</p>';
const partsOf = (caption: string): readonly (string | null)[] => {
  const [image] = readBody(
    `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>${PROSE}`,
  ).images;
  return [image?.caption ?? null, image?.credit ?? null];
};

describe('a caption with its credit behind it', () => {
  it.each([
    ['渔港的早晨。（图源：海湾社）', '渔港的早晨。', '（图源：海湾社）'],
    ['渔港的早晨（来自海湾网）', '渔港的早晨', '（来自海湾网）'],
    ['渔港的早晨。图源/海湾社。', '渔港的早晨。', '图源/海湾社。'],
    ['渔港的早晨。图片：海湾社', '渔港的早晨。', '图片：海湾社'],
    ['船在等雾散 图/程未晚', '船在等雾散', '图/程未晚'],
    ['停在港口的船，资料来源：雁湾港务局', '停在港口的船，', '资料来源：雁湾港务局'],
    ['渔港的旧图。 [来源：fog.example]', '渔港的旧图。', '[来源：fog.example]'],
    ['一张旧海报。PHOTO: FOG IMAGES', '一张旧海报。', 'PHOTO: FOG IMAGES'],
    ['Boats at dawn. Photograph: Ann Ash', 'Boats at dawn.', 'Photograph: Ann Ash'],
    ['A captain. (Photo credit: Ann Ash/Fog)', 'A captain.', '(Photo credit: Ann Ash/Fog)'],
    ['Photo by Ann Ash on Fogsplash', null, 'Photo by Ann Ash on Fogsplash'],
  ])('%s', (text, caption, credit) => expect(partsOf(text)).toEqual([caption, credit]));

  it.each([
    '截图：港口的网站',
    '船长（来自雁湾）',
    '渔获的数据来源：港务局',
    'Left photo: Ann Ash; Right photo: Bo Lee',
    'Photo by Ann Ash，放這張只是因為想出海',
  ])('but not %s', (text) => expect(partsOf(text)[1]).toBeNull());
});

it('泡泡: the field named after the source holds the caption, too', () => {
  const field = (text: string): string =>
    `<div class="media"><img src="/${text.length}.jpg" width="480" height="300"><div class="field field-name-field-image-source field-type-link-field"><div class="field-items"><div class="field-item even"><a href="/x">${text}</a></div></div></div></div>`;
  const { images } = readBody(
    `${field('程未晚在港口 图：海湾社/Fog')}${PROSE}${field('渔港示意图')}${PROSE}${field('图片来源：海湾社')}${PROSE}`,
    { url: 'https://pao-pao.net/article/1' },
  );
  expect(images.map(({ caption, credit }) => [caption, credit])).toEqual([
    ['程未晚在港口', '图：海湾社/Fog'],
    ['渔港示意图', null],
    [null, '图片来源：海湾社'],
  ]);
});
