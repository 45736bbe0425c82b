import { useWords } from '#app/i18n/use-words'
import { Choice } from '#app/ui/choice'
import { Disclosure } from '#app/ui/disclosure'
import type { FieldWords } from '#app/ui/field'
import { FieldGroup } from '#app/ui/field-group'
import { countryGroups, type CountryGroup } from '#surveys/countries/country-names'

interface CountryBoxesProps extends FieldWords {
  name: string
  values: readonly string[]
}

/** Any number of countries by their names; a region in which one was chosen stands open. */
export function CountryBoxes({ name, values, ...words }: CountryBoxesProps) {
  const { lang } = useWords('people')
  return (
    <FieldGroup id={name} {...words}>
      {inhabited(lang, values).map((group, place) => (
        <Region key={group.region} {...{ group, name, values }} first={place === 0} />
      ))}
    </FieldGroup>
  )
}

/** Where nobody lives nobody is asked; what was chosen once stays to be seen and undone. */
function inhabited(lang: string, chosen: readonly string[]): CountryGroup[] {
  return countryGroups(lang).map(({ region, countries }) => ({
    region,
    countries: countries.filter(({ code }) => !uninhabited.has(code) || chosen.includes(code)),
  }))
}

const uninhabited = new Set(['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM'])

interface RegionProps extends Pick<CountryBoxesProps, 'name' | 'values'> {
  group: CountryGroup
  first: boolean
}

function Region({ group: { region, countries }, name, values, first }: RegionProps) {
  const { t } = useWords('people')
  const { t: answers } = useWords('answers')
  const called = answers(`words.${region}`)
  const number = countries.filter(({ code }) => values.includes(code)).length
  return (
    <Disclosure
      open={number > 0}
      summary={number > 0 ? t('chosen', { region: called, number }) : called}
    >
      <div className="country-boxes">
        {countries.map(({ code, name: text }, place) => (
          <Choice
            key={code}
            type="checkbox"
            id={first && place === 0 ? name : `${name}-${code}`}
            name={name}
            option={{ value: code, text }}
            chosen={values.includes(code)}
          />
        ))}
      </div>
    </Disclosure>
  )
}
