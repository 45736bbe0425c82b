import fc from 'fast-check'
import { expect, test } from 'vitest'

import { asWritten, csvRows, harmless } from '#app/formats/csv'
import { delimiterOf, delimiters, readNamedRows, type Delimiter } from '#app/formats/named-rows'

const columns = ['name', 'country'] as const
const wanted = { columns, mostRows: 1000, delimiter: ',' } as const
const read = (text: string, delimiter: Delimiter = ',') =>
  readNamedRows(text, { ...wanted, delimiter })

test.each(delimiters)('cells parted by %j are found', async (delimiter) => {
  const text = [
    ['Country', 'NAME'],
    ['KE', 'Alliance'],
  ]
    .map((row) => row.join(delimiter))
    .join('\n')

  expect(delimiterOf(text, { columns })).toBe(delimiter)
  expect(await read(text, delimiter)).toEqual({
    ok: true,
    value: [{ row: 2, fields: { name: 'Alliance', country: 'KE' } }],
  })
})

test('what other programs leave in a table is no row and no cell', async () => {
  const text = '\uFEFFsep=;\r\n"name";country;;\r\nAlliance;KE;;\r\n;;;\r\n\r\nUnion;UG;;\r\n'

  expect(delimiterOf(text, { columns })).toBe(';')
  expect(await read(text, ';')).toMatchObject({
    value: [{ fields: { name: 'Alliance' } }, { row: 6, fields: { name: 'Union' } }],
  })
})

test('columns that are missing and columns that nobody knows are named', async () => {
  expect(await read('name,land\nA,KE\n')).toEqual({
    ok: false,
    problems: [{ code: 'columns', missing: ['country'], unknown: ['land'], twice: [] }],
  })
  expect(await read('')).toMatchObject({ problems: [{ missing: ['name', 'country'] }] })
})

test('a table may do without columns that are optional, and its rows say nothing of them', async () => {
  const optional = ['country'] as const
  const text = 'name\nAlliance\n'

  expect(await readNamedRows(text, { ...wanted, optional })).toEqual({
    ok: true,
    value: [{ row: 2, fields: { name: 'Alliance' } }],
  })
  expect(await readNamedRows('country\nKE\n', { ...wanted, optional })).toMatchObject({
    problems: [{ missing: ['name'] }],
  })
})

test('a first row of one cell is told as it stands there', async () => {
  expect(await read('name:country\nA:KE\n')).toEqual({
    ok: false,
    problems: [{ code: 'one-cell', cell: 'name:country' }],
  })
  expect(await read('name\nA\n')).toMatchObject({ problems: [{ missing: ['country'] }] })
})

test('a column that stands there twice is named', async () => {
  expect(await read('name,country,name\nA,KE,B\n')).toMatchObject({
    problems: [{ missing: [], unknown: [], twice: ['name'] }],
  })
})

test('columns may be called otherwise, with capital letters or without', async () => {
  const called = new Map([['название', 'name' as const]])
  const text = 'Название;COUNTRY\nA;KE\n'

  expect(delimiterOf('Название;x,y\n', { columns, called })).toBe(';')
  expect(await readNamedRows(text, { ...wanted, called, delimiter: ';' })).toMatchObject({
    value: [{ fields: { name: 'A', country: 'KE' } }],
  })
})

test('every row of another width is named, and those around it are read', async () => {
  expect(await read('name,country\nA\nB,KE\nC,KE,x\n')).toEqual({
    ok: true,
    value: [
      { code: 'width', row: 2, found: 1, wanted: 2 },
      { row: 3, fields: { name: 'B', country: 'KE' } },
      { code: 'width', row: 4, found: 3, wanted: 2 },
    ],
  })
})

test.each([
  ['is not closed', 'name,country\nA,KE\n"B,KE\nC,KE\n', 3, [2, 4]],
  ['is not closed below empty rows', 'name,country\r\nA,KE\r\n,\r\n\r\n"B,KE\r\nC,KE', 5, [2, 6]],
  ['runs into one further down', 'name,country\n"A,KE\nB,KE\n"C, D",KE\nE,KE\n', 2, [3, 4, 5]],
  ['stands in the middle', 'name,country\nA,KE\nB "x" y,"K"E\nC,KE\n', 3, [2, 4]],
  ['follows a cell of two lines', 'sep=,\nname,country\n"A\nB",KE\n"C,KE\nД,KE', 5, [4, 6]],
])(
  'a quotation mark that %s is named, and what stands below is read',
  async (_, text, row, good) => {
    const result = await read(text)
    const rows = result.ok ? result.value : []

    expect(rows.filter((each) => 'code' in each)).toEqual([{ code: 'quotation', row }])
    expect(rows.flatMap((each) => ('fields' in each ? [each.row] : []))).toEqual(good)
  },
)

test('a first row with a quotation mark that is not closed names no columns', async () => {
  expect(await read('"name,country\nA,KE\n')).toEqual({
    ok: false,
    problems: [{ code: 'quotation', row: 1 }],
  })
})

test('signs of four bytes stay whole in a long file', async () => {
  const text = `name,country\n${'x😀,KE\n'.repeat(30_000)}`
  const rows = await readNamedRows(text, { ...wanted, mostRows: 50_000 })

  expect(rows.ok && rows.value.every((row) => 'fields' in row && row.fields.name === 'x😀')).toBe(
    true,
  )
})

test('a first row of millions of empty cells is refused and not gone through cell by cell', async () => {
  const long = ','.repeat(15_000_000)

  expect(delimiterOf(long, { columns })).toBe(',')
  expect(await read(long)).toMatchObject({ problems: [{ code: 'columns' }] })
})

test('a table with too many rows is not read to its end', async () => {
  const text = `name,country\n${'A,KE\n'.repeat(2000)}`

  expect(await read(text)).toEqual({ ok: false, problems: [{ code: 'too-many-rows', most: 1000 }] })
})

const hard = fc
  .array(fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ' ', '\n', ';', ',', 'a', '“', 'é'))
  .map((signs) => signs.join(''))

test('apostrophes that make words harmless are taken away again', () => {
  fc.assert(fc.property(hard, (words) => asWritten(harmless(words)) === words))
})

test.each([',', ';'] as const)(
  'what was written with %s is read again as it was',
  async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(hard, async (words) => {
        const name = words.trim()
        const text = csvRows(
          [
            ['name', 'country'],
            [name, 'KE'],
          ],
          delimiter,
        )

        expect(await read(text, delimiter)).toMatchObject({ value: [{ fields: { name } }] })
      }),
    )
  },
)

test('others have their turn while a long table is read', async () => {
  const text = `name,country\n${'Alliance,KE\n'.repeat(20_000)}`
  let turns = 0
  const clock = setInterval(() => (turns += 1), 1)

  await readNamedRows(text, { ...wanted, mostRows: 50_000 })
  clearInterval(clock)

  expect(turns).toBeGreaterThan(1)
})
