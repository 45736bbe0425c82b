import type { Rule } from './rule'
import { acceptReason } from './rules/accept-reason'
import { avoidedTerm } from './rules/avoided-term'
import { breakdownBase } from './rules/breakdown-base'
import { breakdownShape } from './rules/breakdown-shape'
import { conditionReference } from './rules/condition-reference'
import { conditionTest } from './rules/condition-test'
import { dateOrder } from './rules/date-order'
import { directIdentifier } from './rules/direct-identifier'
import { duplicateId } from './rules/duplicate-id'
import { emptyTranslation } from './rules/empty-translation'
import { entered } from './rules/entered'
import { fixedCondition } from './rules/fixed-condition'
import { longLabel } from './rules/long-label'
import { longQuestion } from './rules/long-question'
import { longSentence } from './rules/long-sentence'
import { longSurvey } from './rules/long-survey'
import { missingLanguage } from './rules/missing-language'
import { missingTranslation } from './rules/missing-translation'
import { neutralName } from './rules/neutral-name'
import { otherVariables } from './rules/other-variables'
import { pipingReference } from './rules/piping-reference'
import { pipingSkipped } from './rules/piping-skipped'
import { preferNotMissing } from './rules/prefer-not-missing'
import { quoting } from './rules/quoting'
import { reach } from './rules/reach'
import { reIdentification } from './rules/re-identification'
import { reservedId } from './rules/reserved-id'
import { retention } from './rules/retention'
import { sameOptions } from './rules/same-options'
import { sensitiveUnmarked } from './rules/sensitive-unmarked'
import { staleTranslation } from './rules/stale-translation'
import { strayCharacters } from './rules/stray-characters'
import { textContext } from './rules/text-context'
import { trafficking } from './rules/trafficking'
import { unknownKey } from './rules/unknown-key'
import { unreachable } from './rules/unreachable'
import { untranslated } from './rules/untranslated'
import { usedName } from './rules/used-name'

/** Every rule; a new one is added here and nowhere else. */
export const rules: Rule[] = [
  acceptReason,
  avoidedTerm,
  breakdownBase,
  breakdownShape,
  conditionReference,
  conditionTest,
  dateOrder,
  directIdentifier,
  duplicateId,
  emptyTranslation,
  entered,
  fixedCondition,
  longLabel,
  longQuestion,
  longSentence,
  longSurvey,
  missingLanguage,
  missingTranslation,
  neutralName,
  otherVariables,
  pipingReference,
  pipingSkipped,
  preferNotMissing,
  quoting,
  reach,
  reIdentification,
  reservedId,
  retention,
  sameOptions,
  sensitiveUnmarked,
  staleTranslation,
  strayCharacters,
  textContext,
  trafficking,
  unknownKey,
  unreachable,
  untranslated,
  usedName,
]
