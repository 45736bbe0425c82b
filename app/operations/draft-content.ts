import type { FieldValues } from '#surveys/definition/fields'
import type { Language } from '#surveys/definition/survey'

/** A page as it was sent, wrong or right, and the language it was sent in. */
export interface DraftPage {
  lang: Language
  fields: FieldValues
}

/** What is locked in a draft. `version` is the hash of the structure, which corrections leave alone. */
export interface DraftContent {
  version: string
  pages: Record<string, DraftPage>
  returnCodeId?: string
}

export function writeContent(content: DraftContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content))
}

export function readContent(written: Uint8Array): DraftContent {
  return JSON.parse(new TextDecoder().decode(written)) as DraftContent
}
