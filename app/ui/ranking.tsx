import { Spoken } from '#app/i18n/spoken'
import { useWords } from '#app/i18n/use-words'

import type { FieldWords } from './field'
import { FieldGroup } from './field-group'
import type { SelectOption } from './select'

interface RankingProps extends FieldWords {
  id: string
  /** Each field is named by this and its option. */
  name?: string
  options: readonly SelectOption[]
  /** How many places there are to give. */
  top: number
  /** What was chosen, by field name. */
  values?: Readonly<Record<string, readonly string[]>>
  invalidOption?: string | undefined
}

/** A place for each option by a picker of its own. The script makes it a list to put in order: what bears `data-turn` shows or hides then. */
export function Ranking(props: RankingProps) {
  const { id, name = id, options, top, values = {}, invalidOption, ...words } = props
  const { t, spoken } = useWords('script')
  return (
    <FieldGroup id={id} {...words}>
      <p {...spoken} className="field-hint" data-turn="">
        {t('ranking.choose')}
      </p>
      <p {...spoken} className="field-hint" data-turn="" hidden>
        {t('ranking.how')}
      </p>
      <ul className="ranking" data-ranking={top} {...useSpokenWords(top)}>
        <li {...spoken} className="rank-rest" data-turn="" hidden>
          {t('ranking.rest')}
        </li>
        {options.map(({ value, text }, n) => (
          <Line
            key={value}
            id={n === 0 ? id : `${id}.${value}`}
            name={`${name}.${value}`}
            text={text}
            top={top}
            chosen={values[`${name}.${value}`]?.[0]}
            invalid={invalidOption === value}
          />
        ))}
      </ul>
      <p {...spoken} className="visually-hidden" role="status" />
    </FieldGroup>
  )
}

/** What the script says after a move, with %o for the option and %n for its place. */
function useSpokenWords(top: number) {
  const { t } = useWords('script')
  return {
    'data-placed': t('ranking.placed', { option: '%o', place: '%n', of: top }),
    'data-taken': t('ranking.taken', { option: '%o' }),
    'data-full': t('ranking.full', { count: top }),
  }
}

interface LineProps {
  id: string
  name: string
  text: string
  top: number
  chosen: string | undefined
  invalid: boolean
}

function Line({ id, name, text, top, chosen, invalid }: LineProps) {
  const { t, lang, spoken } = useWords('script')
  const places = Array.from({ length: top }, (_, n) => n + 1)
  return (
    <li className="rank" tabIndex={-1}>
      <span className="rank-grip" aria-hidden="true" data-turn="" hidden />
      <span className="rank-place" />
      <label htmlFor={id}>{text}</label>
      <select
        className="control"
        id={id}
        name={name}
        defaultValue={chosen ?? ''}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        data-turn=""
      >
        <option value="" {...spoken}>
          {t('ranking.none')}
        </option>
        {places.map((place) => (
          <option key={place} value={place}>
            {place.toLocaleString(lang)}
          </option>
        ))}
      </select>
      <Moves option={text} />
    </li>
  )
}

function Moves({ option }: { option: string }) {
  const { t, spoken } = useWords('script')
  const whose = <span className="visually-hidden"> {option}</span>
  return (
    <span className="rank-moves" data-turn="" hidden>
      <button type="button" data-move="up">
        <Spoken>{t('ranking.up')}</Spoken>
        {whose}
      </button>
      <button type="button" data-move="down">
        <Spoken>{t('ranking.down')}</Spoken>
        {whose}
      </button>
      <button type="button">
        <span {...spoken} className="rank-add">
          {t('ranking.add')}
        </span>
        <span {...spoken} className="rank-remove">
          {t('ranking.remove')}
        </span>
        {whose}
      </button>
    </span>
  )
}
