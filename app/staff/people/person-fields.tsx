import { useWords } from '#app/i18n/use-words'
import { roles } from '#app/operations/rights'
import { Checkboxes } from '#app/ui/checkboxes'
import type { ChoiceOption } from '#app/ui/choice'
import { Heading } from '#app/ui/heading'

import { CountryBoxes } from './country-boxes'
import type { TypedPerson } from './limits'
import type { PersonProblem } from './person-problem'
import { useProblemTexts } from './person-problem'

export interface PersonFieldsProps {
  typed: TypedPerson
  /** The consultations that somebody may be limited to. */
  offered: readonly ChoiceOption[]
  problems: PersonProblem[]
}

/** What somebody may do, and what a consultant is limited to. */
export function PersonFields(props: PersonFieldsProps) {
  const { typed, problems } = props
  const { t } = useWords('people')
  const textOf = useProblemTexts(problems)
  const options = roles.map((role) => ({
    value: role,
    text: t(`roles.${role}`),
    hint: t(`may.${role}`),
  }))
  return (
    <>
      <Checkboxes
        name="roles"
        label={t('rolesQuestion')}
        values={typed.roles}
        options={options}
        error={textOf('roles')}
      />
      <ConsultantLimits {...props} />
    </>
  )
}

/** Hidden while “consultant” is not ticked, by browsers that can do so without script. */
function ConsultantLimits({ typed, offered, problems }: PersonFieldsProps) {
  const { t } = useWords('people')
  const textOf = useProblemTexts(problems)
  return (
    <section className="consultant-limits">
      <Heading level={2}>{t('limitsTitle')}</Heading>
      <p>{t('limitsText')}</p>
      {offered.length === 0 && <p>{t('noSurveys')}</p>}
      {offered.length > 0 && (
        <Checkboxes
          name="surveys"
          label={t('surveys')}
          hint={t('surveysHint')}
          values={typed.surveys}
          options={offered}
          error={textOf('surveys')}
        />
      )}
      <CountryBoxes
        name="countries"
        label={t('countries')}
        hint={t('countriesHint')}
        values={typed.countries}
        error={textOf('countries')}
      />
    </section>
  )
}
