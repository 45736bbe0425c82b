import type { QuoteRule } from './quote-rule'
import { age } from './rules/age'
import { city } from './rules/city'
import { country } from './rules/country'
import { date } from './rules/date'
import { eMail } from './rules/e-mail'
import { handle } from './rules/handle'
import { link } from './rules/link'
import { mark } from './rules/mark'
import { markup } from './rules/markup'
import { name } from './rules/name'
import { nationality } from './rules/nationality'
import { number } from './rules/number'
import { numberInWords } from './rules/number-in-words'
import { organisation } from './rules/organisation'
import { phone } from './rules/phone'
import { place } from './rules/place'
import { pseudonym } from './rules/pseudonym'
import { refersBack } from './rules/refers-back'
import { relativeDate } from './rules/relative-date'

/** Every rule over the text of a quote; of two that find the same words the first one speaks. */
export const quoteRules: QuoteRule[] = [
  markup,
  eMail,
  link,
  handle,
  phone,
  date,
  relativeDate,
  age,
  mark,
  number,
  country,
  city,
  nationality,
  pseudonym,
  numberInWords,
  name,
  place,
  organisation,
  refersBack,
]
