import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDigits, readNumber } from '#surveys/definition/question-types/read-number'

test.each([
  ['12', 12],
  ['007', 7],
  ['-3', -3],
  ['−3', -3],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['1,50', 1.5],
  ['0,500', 0.5],
  ['1,500', 1500],
  ['1.500', 1500],
  ['1 500', 1500],
  ['12 345 678,5', 12345678.5],
  ['+5', 5],
  ['＋ 5', 5],
  ['− 5', -5],
  ['۱۲٬۳۴٬۵۶۷', 1234567],
  ['1٫500', 1.5],
  ['\u200f\u202a12\u202c', 12],
  ['1\u202f500,25', 1500.25],
  ['1’500.25', 1500.25],
  ['1.234.567,8', 1234567.8],
  ['1,234,567.8', 1234567.8],
  ['12,34,567', 1234567],
  ['١٢', 12],
  ['۱۲٫۵', 12.5],
  ['١٬٥٠٠', 1500],
  ['१२', 12],
  ['１２．５', 12.5],
  ['১২', 12],
  ['၁၂', 12],
  ['𝟙𝟚', 12],
])('“%s” is read as %d', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([
  '',
  '-',
  'ten',
  '1e5',
  '0x10',
  '1.2.3',
  '1,2,3',
  '5 or 6',
  '½',
  '12a',
  'Infinity',
  '1,',
  ',5',
  '1 0',
  '10 20',
  '1 00 000',
  '1 5000',
  '1’5',
  '1 500 0',
  '1 500’000',
  '0 500',
  '+-5',
  '5+',
])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeUndefined()
})

test('a number beyond what a computer keeps exactly is no number', () => {
  expect(readNumber('9'.repeat(20))).toBeUndefined()
})

test('no minus stands before zero', () => {
  expect(Object.is(readNumber('-0'), 0)).toBe(true)
})

test('a year or month is digits of any script and no mark', () => {
  expect(['2021', '۲۰۲۱', ' 03 '].map(readDigits)).toEqual([2021, 2021, 3])
  expect(['2.021', '2,021', '2 021', '+2021', ''].map(readDigits)).toEqual(Array(5).fill(undefined))
})

test('numbers are read back from the digits of every language', () => {
  const languages = fc.constantFrom(
    'en',
    'fr',
    'es',
    'ru',
    'zh',
    'de-CH',
    'ar-EG',
    'fa',
    'hi',
    'bn',
    'my',
  )
  const systems = fc.constantFrom('latn', 'arab', 'deva', 'fullwide', 'thai')
  fc.assert(
    fc.property(
      languages,
      systems,
      fc.integer({ min: -999_999, max: 9_999_999 }),
      (lang, nu, hundredths) => {
        const format = new Intl.NumberFormat(`${lang}-u-nu-${nu}`, { maximumFractionDigits: 2 })
        const text = format.format(hundredths / 100).replace(/[\u061c\u200e\u200f]/g, '')
        expect(readNumber(text)).toBe(hundredths / 100)
      },
    ),
  )
})

test('what is longer than two hundred signs is no number, whatever it says', () => {
  const [longest, longer] = ['7'.padStart(200, '0'), '7'.padStart(201, '0')]

  expect([readNumber(longest), readDigits(longest)]).toEqual([7, 7])
  expect([readNumber(longer), readDigits(longer)]).toEqual([undefined, undefined])
})
