import { useWords } from '#app/i18n/use-words'

import { Checkboxes } from '../checkboxes'
import { Radios } from '../radios'
import { TextInput } from '../text-input'

export function RadioSamples() {
  const { t } = useWords('style')
  const preferNot = { value: 'prefer_not', text: t('choice.preferNot'), apart: true }
  const options = [
    { value: 'yes', text: t('choice.yes') },
    { value: 'partly', text: t('choice.partly'), hint: t('choice.partlyHint') },
    { value: 'no', text: t('choice.no') },
    preferNot,
  ]
  return (
    <>
      <Radios
        name="led"
        label={t('choice.led')}
        hint={t('choice.ledHint')}
        {...{ options }}
        value="yes"
      />
      <Radios
        name="led_wrong"
        label={t('choice.led')}
        error={t('choice.error')}
        options={options}
      />
      <Radios
        name="led_off"
        label={t('field.off')}
        options={options.slice(0, 2)}
        optional
        disabled
      />
    </>
  )
}

const services = ['health', 'legal', 'training'] as const

export function CheckboxSamples() {
  const { t } = useWords('style')
  const which = <TextInput name="services.other" label={t('choice.which')} />
  const options = [
    ...services.map((service) => ({ value: service, text: t(`choice.${service}`) })),
    { value: 'long', text: t('long') },
    { value: 'other', text: t('choice.other'), beneath: which },
    { value: 'none', text: t('choice.none'), apart: true },
  ]
  return (
    <>
      <Checkboxes
        name="services"
        label={t('choice.services')}
        hint={t('choice.several')}
        options={options}
        values={['health', 'other']}
        optional
      />
      <Checkboxes
        name="services_wrong"
        label={t('choice.services')}
        error={t('choice.severalError')}
        options={options.slice(0, 3)}
      />
    </>
  )
}
