import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Page, Survey } from '#surveys/definition/survey'
import { gather, type Dataset, type KnownVersion } from '#surveys/findings/dataset'
import { sealReady } from '#surveys/journey/seal-ready'
import { structureOf } from '#surveys/version/freeze'

/** A version whose names are its own bytes in the place of their hashes. */
export function versionOf(survey: Survey): KnownVersion {
  return {
    survey,
    hash: canonical(survey),
    structureHash: canonical(structureOf(survey)),
  }
}

/** What the envelopes of one response hold, as the server seals them. */
export function envelopesOf(survey: Survey, draft: Answers, mode = 'web'): object[] {
  const { answers, texts } = sealReady(survey, draft)
  const common = { version: versionOf(survey).hash, lang: 'en' }
  return [
    { format: 'soundings.answers/1', ...common, mode, answers },
    ...texts.map((text) => ({ format: 'soundings.text/1', ...common, ...text })),
  ]
}

export function datasetOf(versions: Survey[], opened: Iterable<unknown>): Dataset {
  const gathering = gather(versions.map(versionOf))
  for (const plaintext of opened) gathering.take(JSON.parse(JSON.stringify(plaintext)))
  return gathering.dataset()
}

/** A survey around pages made by chance. */
export function surveyOf(pages: Page[], breakdowns: string[] = []): Survey {
  return {
    format: 'soundings.survey/1',
    ...{ slug: 'by-chance', code: 'k7m2', kind: 'consultation', unit: 'person' },
    languages: ['en', 'fr'],
    access: 'open link',
    ...{ opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' },
    ...{ breakdowns, pages, texts: { en: {} } },
  }
}
