import { direction } from '#app/i18n/languages'
import { LanguageProvider, useWords } from '#app/i18n/use-words'
import { wordsFor } from '#app/i18n/words-for'

import type { Sheet } from './sheet'

const slipsOnPaper = 10

/** Slips in the language of those who get them, or the nearest we speak, ten to a sheet of A4. */
export function Slips({ codes, lang, address, picture, lastDay }: Sheet) {
  const words = wordsFor(lang)
  const sheets = Array.from({ length: Math.ceil(codes.length / slipsOnPaper) }, (_, n) =>
    codes.slice(n * slipsOnPaper, (n + 1) * slipsOnPaper),
  )
  return (
    <LanguageProvider value={words}>
      <div className="slips" lang={words} dir={direction(words)}>
        <svg className="slips-square" width="0" height="0" aria-hidden="true" focusable="false">
          <path id="slip-square" d={picture.path} />
        </svg>
        {sheets.map((some) => (
          <ul className="slips-sheet" key={some[0]}>
            {some.map((code) => (
              <Slip key={code} {...{ code, address, lastDay }} size={picture.size} />
            ))}
          </ul>
        ))}
      </div>
    </LanguageProvider>
  )
}

interface SlipProps {
  code: string
  address: string
  lastDay: string
  size: number
}

/** One of them; all squares are the same, so it is drawn once. */
function Slip({ code, address, lastDay, size }: SlipProps) {
  const { t } = useWords('codes')
  return (
    <li className="slip">
      <p className="slip-words">
        {t('slip.go')}
        <b className="slip-address" dir="ltr" translate="no">
          {address}
        </b>
      </p>
      <svg
        className="slip-square"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('slip.picture')}
      >
        <rect width={size} height={size} fill="#ffffff" />
        <use href="#slip-square" fill="#000000" />
      </svg>
      <p className="slip-code">
        {t('slip.code')}
        <b dir="ltr" translate="no">
          {code}
        </b>
      </p>
      <p className="slip-small">
        {t('slip.until', { day: lastDay })} {t('slip.safe')}
      </p>
    </li>
  )
}
