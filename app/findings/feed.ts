import { i18next } from '#app/i18n/i18next'
import type { AnyLanguage } from '#app/i18n/languages'
import { paths } from '#app/paths'

import type { ListedFindings } from './listed-findings'

interface Feed {
  lang: AnyLanguage
  /** `https://soundings.example`, without a slash. */
  origin: string
  listed: ListedFindings[]
}

/** The findings of one language as an Atom feed (RFC 4287), the newest first. */
export function feed({ lang, origin, listed }: Feed): string {
  const t = i18next.getFixedT(lang, 'findings-page')
  const product = i18next.getFixedT(lang, 'frame')('product')
  const own = origin + paths.findingsFeed(lang)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `<id>${xml(own)}</id>`,
    `<title>${xml(t('feedTitle', { product }))}</title>`,
    `<updated>${moment(listed.map(changedOn).sort().at(-1) ?? '2000-01-01')}</updated>`,
    `<author><name>${xml(product)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(origin + paths.findings(lang))}"/>`,
    ...listed.map((each) => entry(each, lang, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entry(listed: ListedFindings, lang: AnyLanguage, origin: string) {
  const { slug, hash, title, toldOn, from, message } = listed
  const t = i18next.getFixedT(lang, 'findings-page')
  const told = toldOn === undefined ? '' : t('feedTold')
  const summary = [from, told, message?.text ?? ''].filter((part) => part !== '')
  const address = origin + paths.findingsOf(lang, slug)
  const file = origin + paths.findingsFile(lang, slug, 'json')
  return [
    '<entry>',
    `<id>${idOf(hash, lang)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${moment(changedOn(listed))}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(address)}"/>`,
    `<link rel="related" type="application/json" href="${xml(file)}"/>`,
    `<summary>${xml(summary.join('\n\n'))}</summary>`,
    '</entry>',
  ].join('\n')
}

/** Whoever follows findings hears of what was done with them, too. */
function changedOn({ acceptedOn, toldOn = '' }: ListedFindings): string {
  return toldOn > acceptedOn ? toldOn : acceptedOn
}

/** The release by its hash (RFC 6920), so that an entry stays the same wherever it is served from. */
function idOf(hash: string, lang: string): string {
  return `ni:///sha-256;${Buffer.from(hash, 'hex').toString('base64url')}?lang=${lang}`
}

// Only days are known of anything here.
function moment(day: string): string {
  return `${day}T00:00:00Z`
}

/** Without the signs that XML does not know at all. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
}
