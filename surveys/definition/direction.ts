const rightToLeft = /^(ar|he|fa|ur|ps|ckb|dv|sd|ug|yi)(-|$)/
const ofScripts = /-(Adlm|Arab|Aran|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)(-|$)/

/** How a language is written; also right for languages that the interface does not speak. */
export function direction(language: string): 'ltr' | 'rtl' {
  const namesScript = /-[A-Z][a-z]{3}(-|$)/.test(language)
  return (namesScript ? ofScripts : rightToLeft).test(language) ? 'rtl' : 'ltr'
}
