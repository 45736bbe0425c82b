import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/select'
import { TextInput } from '#app/ui/text-input'
import { regions } from '#surveys/countries/regions'

import { useMemberWords } from './member-words'
import type { MembersAsked } from './search'

interface MemberSearchProps {
  asked: MembersAsked
  countries: string[]
  languages: string[]
  found: number
}

/** Looks members up by name, country, region and language. */
export function MemberSearch({ asked, countries, languages, found }: MemberSearchProps) {
  const { t } = useWords('members')
  const words = useMemberWords()
  const isAsked = [asked.name, asked.country, asked.region, asked.language].some(
    (part) => part !== '',
  )
  return (
    <form role="search" action={paths.members()}>
      <div className="member-search">
        <TextInput name="name" type="search" label={t('search.name')} value={asked.name} />
        <Select
          name="country"
          label={t('fields.country')}
          value={asked.country}
          blank={t('search.everywhere')}
          options={words.sorted(countries, words.country)}
        />
        <Select
          name="region"
          label={t('fields.region')}
          value={asked.region}
          blank={t('search.everywhere')}
          options={regions.map((region) => ({ value: region, text: words.region(region) }))}
        />
        <Select
          name="language"
          label={t('fields.language')}
          value={asked.language}
          blank={t('search.any')}
          options={words.sorted(languages, words.language)}
        />
        <Button kind="secondary">{t('search.go')}</Button>
        {isAsked && found > 0 && (
          <p>
            <a href={paths.members()}>{t('search.all')}</a>
          </p>
        )}
      </div>
    </form>
  )
}
