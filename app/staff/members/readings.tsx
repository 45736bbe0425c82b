import type { Encoding } from '#app/formats/encoding/encodings'
import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/radios'

/** The same lines in every encoding that they could be in: whoever knows the names sees which is right. */
export function Readings({ possible }: { possible: { encoding: Encoding; lines: string[] }[] }) {
  const { t } = useWords('members')
  const options = possible.map(({ encoding, lines }) => ({
    value: encoding,
    text: t(`encodings.${encoding}`),
    hint: <span className="read-sample">{lines.join('\n')}</span>,
  }))
  return (
    <form>
      <Radios
        name="as"
        id="reading"
        label={t('reading.which')}
        value={possible[0]?.encoding ?? ''}
        options={options}
      />
      <Button>{t('reading.again')}</Button>
    </form>
  )
}
