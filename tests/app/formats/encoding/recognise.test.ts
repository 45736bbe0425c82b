import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { decodeAs } from '#app/formats/encoding/decode'
import { encodings } from '#app/formats/encoding/encodings'
import { recognise } from '#app/formats/encoding/recognise'

import { encoded } from './encoded'

const head = 'name,country,languages,contact,regional_network,voting,joined\r\n'
const table = (...names: string[]) =>
  head + names.map((name) => `${name},KE,en sw,x@example.org,,yes,2011\r\n`).join('')

const russian = table('Альянс «Голос»', 'Союз', 'НАРОД', 'Фонд № 5 и друзья', 'Проект')
const chinese = table('性工作者联盟', '紫藤', '姐妹“同行”小组', '联通')
const french = table('Fédération de l’Été', 'œuvre à Orléans', 'Niña – Sí', 'Straße')

test.each([
  ['Russian', russian, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251']],
  ['Chinese', chinese, ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']],
  ['French', french, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']],
] as const)(
  'a table with %s names is recognised and read in every encoding',
  async (_, text, all) => {
    for (const encoding of all) {
      const bytes = encoded(text, encoding)

      expect(await recognise(bytes)).toEqual({ kind: 'sure', encoding })
      expect(decodeAs(bytes, encoding)).toEqual({ ok: true, value: text })
    }
  },
)

test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
  'the mark at the beginning of %s says what it is, and is no part of the text',
  async (encoding) => {
    const bytes = encoded('Голос', encoding, true)

    expect(await recognise(bytes)).toEqual({ kind: 'sure', encoding })
    expect(decodeAs(bytes, encoding)).toEqual({ ok: true, value: 'Голос' })
  },
)

// As Python's codecs write them.
test.each([
  [
    'windows-1251',
    'c0ebfcffedf120f1e5eaf12df0e0e1eef2ede8eaeee220abc3eeebeef1bb20b92035',
    'Альянс секс-работников «Голос» № 5',
  ],
  ['gb18030', 'd0d4b9a4d7f7d5dfc1aac3cba1b0d7cfccd9a1b1', '性工作者联盟“紫藤”'],
  [
    'windows-1252',
    '46e964e9726174696f6e206465206c92c974e92096208c7576726520e0204f726ce9616e73',
    'Fédération de l’Été – Œuvre à Orléans',
  ],
  ['windows-1252', '46756e64616369f36e204e69f16120bf53ed3f', 'Fundación Niña ¿Sí?'],
] as const)('%s is told by one name alone: %s', async (encoding, hex, name) => {
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(hex, 'hex')])

  expect(await recognise(bytes)).toEqual({ kind: 'sure', encoding })
  expect(decodeAs(bytes, encoding)).toEqual({ ok: true, value: head + name })
})

test.each([
  // Capitals of an even number: each two of them are a common Chinese sign.
  ['АЛЬЯНС', 'windows-1251', ['windows-1251', 'gb18030']],
  ['à la', 'windows-1252', ['windows-1251', 'windows-1252']],
] as const)('%s alone in %s could be more than one thing', async (name, encoding, possible) => {
  expect(await recognise(encoded(table(name), encoding))).toEqual({ kind: 'unclear', possible })
})

test.each([
  ['UTF-8 among Windows-1251', russian, 'windows-1251', table('性工作者联盟'), 'utf-8', [7]],
  [
    'Russian UTF-8 among Windows-1251',
    ...[russian, 'windows-1251', table('Лига честная'), 'utf-8', [7]],
  ],
  ['Russian UTF-8 among GB 18030', chinese, 'gb18030', table('Лига честная'), 'utf-8', [6]],
  ['Windows-1251 among UTF-8', chinese, 'utf-8', table('Голос'), 'windows-1251', [6]],
  ['Windows-1251 among GB 18030', chinese, 'gb18030', table('Голос'), 'windows-1251', [6]],
  ['Windows-1252 among Windows-1251', russian, 'windows-1251', table('Été'), 'windows-1252', [7]],
  ['Windows-1252 among UTF-8', french, 'utf-8', table('Été'), 'windows-1252', [6]],
] as const)('a row of %s is found', async (_, most, encoding, one, other, rows) => {
  const row = one.replace(head, '')
  const bytes = Buffer.concat([encoded(most, encoding), encoded(row, other)])

  expect(await recognise(bytes)).toEqual({ kind: 'mixed', encoding, rows, more: 0 })
})

// Encodings that we do not know must not pass for one that we do.
test.each([
  ['Russian of old mail', '80abecefade120e1a5aae12de0a0a1aee2ada8aaaea22083aeabaee1'],
  ['Japanese', '835a8362834e8358838f815b834a815b'],
  ['Turkish', '4bfd726dfd7afd20de656d73697965'],
])('%s is not taken for anything', async (_, hex) => {
  const found = await recognise(Buffer.concat([Buffer.from(head), Buffer.from(hex, 'hex')]))

  expect(found.kind).not.toBe('sure')
})

test.each([
  ['a spreadsheet', Buffer.from('PK\x03\x04 and so on', 'latin1'), 'spreadsheet'],
  ['an older spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet'],
  ['a packed file', gzipSync(russian), 'no-text'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'no-text'],
  ['four bytes for each sign', Buffer.from('fffe00006e000000', 'hex'), 'no-text'],
])('%s is no table of words', async (_, bytes, kind) => {
  expect(await recognise(bytes)).toEqual({ kind })
})

test('a table in plain ASCII is the same in all of them', async () => {
  expect(await recognise(Buffer.from(table('Alliance')))).toMatchObject({ encoding: 'utf-8' })
})

test.each(encodings)(
  'what is not %s is refused with its first wrong line, or read to its end',
  (as) => {
    const bytes = Buffer.from(`${head}Голос\n\xff\n`, 'latin1')
    const read = decodeAs(bytes, as)

    if (read.ok) expect(as).toMatch(/^windows/)
    else expect(read.problems).toMatchObject([{ code: 'not-in-encoding', encoding: as }])
  },
)

test('the line is named at which a file stops being UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('a\nГолос\n'), Buffer.from([0xff]), Buffer.from('\nb')])

  expect(decodeAs(bytes, 'utf-8')).toEqual({
    ok: false,
    problems: [{ code: 'not-in-encoding', encoding: 'utf-8', row: 3 }],
  })
})

test('two thousand rows of each are recognised with every one of their rows', async () => {
  const names = (all: string[]) =>
    Array.from({ length: 2000 }, (_, at) => `${all[at % all.length]} ${String(at)}`)
  const many = {
    'windows-1251': names(['Альянс «Голос»', 'Союз', 'НАРОДЫ', 'Мы и они']),
    gb18030: names(['性工作者联盟', '紫藤', '荟萃社', '小姐']),
    'windows-1252': names(['Été', 'Maison à nous', 'Niñas', '«Plus»']),
  } as const

  for (const encoding of ['windows-1251', 'gb18030', 'windows-1252'] as const)
    expect(await recognise(encoded(table(...many[encoding]), encoding))).toEqual({
      kind: 'sure',
      encoding,
    })
})

test('a line of megabytes is no line of a table, and nobody looks for words in it', async () => {
  for (const byte of [0xc0, 0xe0, 0xff]) {
    const long = new Uint8Array(15_000_000).fill(byte)

    expect(await recognise(long)).toEqual({ kind: 'unknown' })
  }
})
