import type { Mode } from '../definition/modes'
import type { OfficialLanguage, Survey } from '../definition/survey'
import type { NoteCode } from '../findings/release'
import type { Reason, Verdict } from '../version/comparable'
import type { ChartShape } from './chart'

type Unit = Survey['unit']

/** Every sentence and word that a report needs; the locales have to have them all. */
export type ReportKey =
  | 'pipe'
  | 'point'
  | 'quoted'
  | 'base'
  | `${'people' | 'few'}.${Unit}`
  | 'partly'
  | `language.${OfficialLanguage}`
  | `view.${'all' | 'region' | 'country' | 'answer'}`
  | `way.${'region' | 'country' | 'answer'}`
  | `heading.${'messages' | 'ofAll' | 'outcome'}`
  | `row.${'otherIn' | 'otherOrNotStated' | 'otherRegions' | 'notStated'}`
  | `rowNote.${'countries' | 'silent' | 'rest' | 'group'}`
  | `cell.${'answered' | 'noAnswer' | 'both' | 'together'}`
  | ColumnKey
  | 'caption.stats'
  | 'chapter.who'
  | `note.${'base' | 'places' | 'rounded' | 'few' | 'dash' | 'several' | 'silent'}`
  | `note.${'stats' | 'together' | 'topThree' | 'small' | 'themes'}`
  | AboutKey
  | ConditionKey
  | ChartKey
  | MethodKey
  | `reading.${'rounded' | 'few' | 'share' | 'small' | 'dash' | 'add' | 'together'}`
  | `citation.${'wave' | 'release' | 'answers' | 'hash' | 'cut'}`
  | `cut.${'countryNotShown' | 'noCountries' | 'noRegions' | 'regionNotShown' | 'instead'}`
  | `cut.${'size' | 'sizes'}`
  | `quote.from.${Unit}`
  | 'quote.writtenIn'
  | TrendKey

type ColumnKey =
  | `column.${'group' | 'region' | 'country' | 'answer' | 'about' | 'thing' | 'base' | 'share'}`
  | `column.people.${Unit}`
  | `column.${'mean' | 'median' | 'first' | 'topThree' | 'meanRank' | 'change' | 'theme'}`

type AboutKey =
  | `about.${NoteCode}`
  | `about.missing.${Exclude<NoteCode, 'base-only'> | 'also'}`
  | `about.${'derived' | 'when' | 'asked' | 'notShown' | 'nobody' | 'ofParts' | 'corrected'}`

type ConditionKey =
  | `condition.${'chose' | 'row' | 'first' | 'answered' | 'atLeast' | 'between'}.${'is' | 'isnt'}`
  | `condition.${'other' | 'unlessOther'}`

type ChartKey =
  | `shape.${ChartShape}`
  | `describe.${'empty' | 'one' | 'both'}`
  | `basis.${'share' | 'people' | 'rank' | 'places'}`
  | `series.${'share' | 'people'}`

type MethodKey =
  | `method.${'from' | 'codes' | 'openLink' | 'allRegions' | 'regions' | 'noRegions'}`
  | `method.${'countries' | 'languages' | 'modes' | 'rounding' | 'roundingByCountry'}`
  | `method.${'wordsOnly' | 'corrected' | 'themes' | 'laterRelease'}`
  | `method.unit.${Unit}`
  | `method.${'mode' | 'onlyMode'}.${Mode | 'withPeople'}`

type TrendKey =
  | `trend.${Verdict}`
  | `trend.${'new' | 'notShown' | 'because' | 'others' | 'margin' | 'title' | 'shares'}`
  | `trend.${'first' | 'topThree' | 'byRegion' | 'cell' | 'within'}`
  | `trend.${'asked' | 'askedIn' | 'pair' | 'largest' | 'then'}`
  | `change.${'up' | 'down' | 'unclear' | 'within'}`
  | `reason.${Reason['code']}`
