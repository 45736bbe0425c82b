import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Checkboxes } from '#app/ui/checkboxes'
import type { FieldProblem } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { FormMark } from '../form-mark'
import type { TypedToken } from './typed-token'

export interface TokenFormProps {
  /** What a token may be limited to: all that was published. */
  surveys: { value: string; text: string }[]
  typed: TypedToken
  mark: string
  summary: FieldProblem[]
}

export function TokenForm({ surveys, typed, mark, summary }: TokenFormProps) {
  const { t } = useWords('programs')
  const errorOf = (field: string) => summary.find((each) => each.field === field)?.text
  return (
    <form method="post" action={paths.tokens()} noValidate>
      <Heading level={2}>{t('make.title')}</Heading>
      <FormMark mark={mark} />
      <TextInput
        name="name"
        label={t('make.name')}
        hint={t('make.nameHint')}
        value={typed.name}
        error={errorOf('name')}
      />
      {surveys.length > 0 && (
        <Checkboxes
          name="surveys"
          label={t('make.surveys')}
          hint={t('make.surveysHint')}
          options={surveys}
          values={typed.surveys}
          error={errorOf('surveys')}
        />
      )}
      <TextInput
        name="expiresOn"
        type="date"
        label={t('make.until')}
        hint={t('make.untilHint')}
        value={typed.expiresOn}
        error={errorOf('expiresOn')}
      />
      <Button name="do" value="make">
        {t('make.button')}
      </Button>
    </form>
  )
}
