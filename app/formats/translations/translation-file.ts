import { strToU8 } from 'fflate'

import { fail, ok, type Result } from '#surveys/result'

import { readJson, writeJson } from './json'
import { readPo } from './read-po'
import { readXliff } from './read-xliff'
import { readXlsx } from './read-xlsx'
import { mostTexts, type Expected, type FileProblem, type Read } from './sheet'
import type { TranslationSheet } from './sheet'
import { writePo } from './write-po'
import { writeXliff } from './write-xliff'
import { writeXlsx } from './write-xlsx'
import type { TranslationFormat } from './formats'

export const mediaTypeOf: Record<TranslationFormat, string> = {
  xliff: 'application/xliff+xml; charset=utf-8',
  po: 'text/x-gettext-translation; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** The file of a catalogue has the bare name that the catalogue knows it by. */
export function translationFileName(
  format: TranslationFormat,
  { slug, language }: Pick<TranslationSheet, 'slug' | 'language'>,
): string {
  if (format === 'json') return `${language}.json`
  return `${slug}-${language}.${format === 'xliff' ? 'xlf' : format}`
}

export async function writeTranslation(
  format: TranslationFormat,
  sheet: TranslationSheet,
): Promise<Uint8Array> {
  switch (format) {
    case 'xliff':
      return strToU8(writeXliff(sheet))
    case 'po':
      return strToU8(writePo(sheet))
    case 'xlsx':
      return writeXlsx(sheet)
    case 'json':
      return strToU8(writeJson(sheet))
  }
}

/** Reads a file of any of the formats: what it is shows in its first signs, not in its name. */
export function readTranslation(bytes: Uint8Array, expected: Expected): Read {
  const read = readAny(bytes, expected)
  return read.ok && read.value.length > mostTexts ? fail({ code: 'too-much' }) : read
}

function readAny(bytes: Uint8Array, expected: Expected): Read {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, expected)
  const decoded = decode(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const [first = ''] = text.trimStart()
  if (first === '<') return readXliff(text, expected)
  return first === '{' ? readJson(text) : readPo(text, expected)
}

function decode(bytes: Uint8Array): Result<string, FileProblem> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return ok(new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes))
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD', 1)
    return fail({ code: 'not-utf-8', row: before.split('\n').length })
  }
}
