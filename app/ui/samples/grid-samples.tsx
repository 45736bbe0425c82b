import { useWords } from '#app/i18n/use-words'

import { Matrix } from '../matrix'
import { Ranking } from '../ranking'
import { Scale } from '../scale'

const services = ['health', 'legal', 'training'] as const

export function GridSamples() {
  const { t } = useWords('style')
  const points = Array.from({ length: 5 }, (_, place) => String(place + 1))
  const labels = [t('choice.no'), undefined, undefined, undefined, t('choice.yes')]
  const columns = (['yes', 'partly', 'no'] as const).map((value) => ({
    value,
    text: t(`choice.${value}`),
  }))
  return (
    <>
      <Scale
        name="degree"
        label={t('choice.led')}
        points={points.map((value, place) => ({ value, text: value, label: labels[place] }))}
        instead={[{ value: 'prefer_not', text: t('choice.preferNot'), apart: true }]}
        value="4"
      />
      <Matrix
        id="grid"
        label={t('choice.services')}
        rows={services.map((service, place) => ({
          name: `grid.${service}`,
          label: t(`choice.${service}`),
          value: place === 0 ? 'partly' : undefined,
          error: place === 1 ? t('choice.error') : undefined,
        }))}
        columns={columns}
      />
      <Ranking
        id="ranks"
        label={t('choice.services')}
        options={services.map((service) => ({ value: service, text: t(`choice.${service}`) }))}
        top={2}
        values={{ 'ranks.legal': ['1'] }}
      />
    </>
  )
}
