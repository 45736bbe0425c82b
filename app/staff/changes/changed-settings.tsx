import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { Table, type Row } from '#app/ui/table'

import type { ShownSetting, ShownValue } from './shown-setting'
import { questionSettings, surveySettings } from './setting-names'

interface ChangedSettingsProps {
  caption: string
  settings: ShownSetting[]
}

export function ChangedSettings({ caption, settings }: ChangedSettingsProps) {
  const { t } = useWords('changes')
  const nameOf = useSettingName()
  const said = useValue()
  const rows = settings.map((setting): Row => {
    const { name, before, after } = setting
    return { key: name, cells: [nameOf(setting), said(before), said(after)] }
  })
  const columns = [
    { key: 'what', text: t('what') },
    { key: 'before', text: t('before') },
    { key: 'now', text: t('now') },
  ]
  return <Table caption={caption} columns={columns} rows={rows} stacks />
}

/** A setting of a newer house may have no name here yet. */
function useSettingName() {
  const { t } = useWords('changes')
  return ({ of, name }: ShownSetting) => {
    const own = surveySettings.find((known) => known === name)
    const asked = questionSettings.find((known) => known === name)
    if (of === 'survey') return own ? t(`survey.${own}`) : name
    return asked ? t(`question.${asked}`) : name
  }
}

function useValue() {
  const { t, lang } = useWords('changes')
  return (value: ShownValue) => {
    if ('day' in value) return formatDate(lang, value.day)
    return 'said' in value ? value.said : t(`values.${value.code}`)
  }
}
