import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Choice } from '#app/ui/choice'
import { Heading } from '#app/ui/heading'
import { Select } from '#app/ui/select'
import { TextInput } from '#app/ui/text-input'
import { regions } from '#surveys/countries/regions'

import { FormMark } from '../form-mark'
import { useBatchProblems } from './batch-problem'
import type { CodesView } from './codes-view'
import { usePlaceNames } from './place-names'
import type { TypedBatch } from './typed-batch'

/** A new batch, or more codes for one there is. */
export function BatchForm(props: CodesView) {
  const { slug, adds, mark, least, most, problems } = props
  const { t } = useWords('codes')
  const { textOf } = useBatchProblems(problems)
  const { batch, count, knows } = useTyped(props)
  const isSmall = knows || problems.some(({ code }) => code === 'batch-small')
  return (
    <form method="post" action={paths.codesOf(slug, { batch: adds ?? '' })} noValidate>
      <Heading level={2}>{adds === undefined ? t('new') : t('moreFor', { batch: adds })}</Heading>
      <p>{adds === undefined ? t('newText', { least }) : t('moreText')}</p>
      <FormMark mark={mark} />
      <input type="hidden" name="only" value={adds === undefined ? 'new' : 'more'} />
      {adds === undefined ? (
        <>
          <TextInput
            name="batch"
            label={t('name')}
            hint={t('nameHint')}
            value={batch}
            error={textOf('batch')}
          />
          <Places {...props} />
        </>
      ) : (
        <input type="hidden" name="batch" value={adds} />
      )}
      <TextInput
        name="count"
        label={t('count')}
        hint={t('countHint', { most })}
        value={count}
        error={textOf('count')}
        inputMode="numeric"
        short
      />
      {isSmall && <KnowsSmall chosen={knows} />}
      <Button name="do" value="make">
        {t('make')}
      </Button>
    </form>
  )
}

function KnowsSmall({ chosen }: { chosen: boolean }) {
  const { t } = useWords('codes')
  const option = { value: 'yes', text: t('knows'), hint: t('knowsHint') }
  return (
    <div className="field">
      <Choice type="checkbox" id="knows" name="knows" option={option} chosen={chosen} />
    </div>
  )
}

function Places(props: CodesView) {
  const { t } = useWords('codes')
  const { regionName, languageName } = usePlaceNames()
  const { region, lang } = useTyped(props)
  const { textOf } = useBatchProblems(props.problems)
  return (
    <>
      <Select
        name="region"
        label={t('region')}
        value={region}
        error={textOf('region')}
        blank={t('allRegions')}
        options={regions.map((value) => ({ value, text: regionName(value) }))}
      />
      <Select
        name="lang"
        label={t('lang')}
        value={lang}
        blank={t('allLanguages')}
        options={props.languages.map((value) => ({ value, text: languageName(value) }))}
      />
    </>
  )
}

/** What was typed, or what the members who were chosen come to: one code each and a tenth to spare. */
function useTyped({ typed, chosen, adds }: CodesView): TypedBatch {
  const { both } = usePlaceNames()
  if (typed) return typed
  const { region, lang, members } = chosen ?? { region: '', lang: '', members: 0 }
  const count = members > 0 ? String(Math.ceil(members * 1.1)) : ''
  return { batch: adds ?? both(region, lang), region, lang, count, knows: false }
}
