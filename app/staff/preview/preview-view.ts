import { namedPlaces } from '#app/preview/look-view'
import { addressIn, baseOf } from '#app/preview/looking'
import { developmentLanguages } from '#app/i18n/languages'
import { makeTicket } from '#app/operations/preview/ticket'
import type { Previewed } from '#app/operations/preview/find-previewed'
import { has } from '#app/operations/rights'
import { countComments, listPreviewLinks } from '#db/register/queries/previews'
import { lint } from '#surveys/lint/lint'

import type { Asked, AtWork } from '../door'
import { newMark } from '../new-mark'
import { readerLanguage } from '../consultations/reader-language'
import { titleIn } from '../consultations/title-in'

/** What is chosen to be seen, as it stands in the address. */
export interface Chosen {
  at: string
  in: string
  width: 'phone' | 'wide'
  scripts: 'on' | 'off'
}

/** All that the page of a preview shows. */
export type PreviewView = Awaited<ReturnType<typeof previewView>>

export async function previewView(asked: Asked, atWork: AtWork, slug: string, found: Previewed) {
  const { survey, planned } = found
  const { register, today, session } = atWork
  const reader = readerLanguage(asked, atWork)
  const others = asked.context.development ? developmentLanguages : []
  const languages: string[] = [...new Set([...survey.languages, ...others])]
  const places = namedPlaces({ survey, lang: reader })
  const known = new URL(asked.request.url).searchParams
  const chosen = chosenIn(known, places, languages, reader)
  const base = baseOf(makeTicket(atWork, { session: session.hash, slug }), chosen.scripts === 'off')
  return {
    ...{ slug, planned, named: titleIn(survey, reader), languages, places, chosen },
    frame: addressIn({ base }, chosen.in, chosen.at),
    ...lacking(survey),
    links: await listPreviewLinks(register, slug, today),
    comments: await countComments(register, slug),
    mayShare: has(session.colleague, 'design consultations'),
    mark: newMark(atWork),
    done: known.get('done'),
  }
}

function chosenIn(
  known: URLSearchParams,
  places: { at: string }[],
  languages: string[],
  reader: string,
): Chosen {
  const at = places.find((each) => each.at === known.get('at'))?.at ?? ''
  const named = languages.find((each) => each === known.get('in'))
  const own = languages.find((each) => each === reader)
  return {
    at,
    in: named ?? own ?? languages[0] ?? 'en',
    width: known.get('width') === 'wide' ? 'wide' : 'phone',
    scripts: known.get('scripts') === 'off' ? 'off' : 'on',
  }
}

/** What is still to be put right, and how many texts each language lacks. */
function lacking(survey: Previewed['survey']) {
  const { problems } = lint(survey)
  const missing = survey.languages.flatMap((lang) => {
    const count = problems.filter(
      ({ code, language }) => code === 'missing-translation' && language === lang,
    ).length
    return count > 0 ? [{ lang, count }] : []
  })
  return { errors: problems.filter(({ level }) => level === 'error').length, missing }
}
