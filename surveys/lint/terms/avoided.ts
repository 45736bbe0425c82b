import type { OfficialLanguage } from '../../definition/language'
import type { Term } from './term'

// What makes persons of adjectives that are well in place behind a noun.
const manyInFrench = [
  ...['les', 'des', 'aux', 'ces', 'de', 'nos', 'vos', 'leurs', 'deux', 'trois'],
  ...['quelques', 'plusieurs', 'certains', 'certaines', 'autres'],
]

/** Words that make members leave, with the network's own (the terms of the community, by language). */
export const avoidedTerms: Record<OfficialLanguage, Term[]> = {
  en: [
    {
      avoid: ['prostitute', 'prostitutes', 'prostituted', 'whore*', 'hooker*'],
      better: 'sex worker',
    },
    { avoid: ['prostitution', 'prostituting'], better: 'sex work' },
    { avoid: ['pimp*'], better: 'third party, manager' },
    { avoid: ['john', 'johns'], better: 'client' },
    { avoid: ['sex slave*', 'sex-slave*'], better: 'sex worker' },
    { avoid: ['rescue* women', 'rescue* woman', 'rescue* girls'], better: 'sex worker' },
    { avoid: ['fallen wom*', 'fallen girl*'], better: 'sex worker' },
    { avoid: ['HIV-infected', 'HIV infected', 'AIDS victim*'], better: 'person living with HIV' },
    { avoid: ['addict', 'addicts', 'drug abuser*'], better: 'person who uses drugs' },
    { avoid: ['illegal migrant*', 'illegal immigrant*'], better: 'undocumented migrant' },
  ],
  fr: [
    { avoid: ['prostitué*', 'putain*', 'pute', 'putes'], better: 'travailleur·euse du sexe' },
    {
      avoid: ['prostitution*', 'prostituer', 'prostitue', 'prostituent', 'prostituant'],
      better: 'travail du sexe',
    },
    { avoid: ['proxénète*', 'proxénétisme'], better: 'tierce partie' },
    {
      avoid: ['une passe', 'la passe', 'par passe', 'de passe', 'passes'],
      better: 'travail du sexe',
      not: ['mot de passe', 'mots de passe', 'on la passe', 'il la passe', 'elle la passe'],
    },
    {
      avoid: [
        ...afterEach(['un', 'le', 'du', 'au'], ['séropositif']),
        ...afterEach(['une', 'la'], ['séropositive']),
        ...afterEach(manyInFrench, ['séropositi*s']),
      ],
      better: 'personne vivant avec le VIH',
    },
    { avoid: ['sidéen*'], better: 'personne vivant avec le VIH' },
    { avoid: ['toxicomane*', 'drogué*'], better: 'personne qui consomme des drogues' },
    {
      avoid: [
        ...afterEach(['un', 'le'], ['clandestin']),
        ...afterEach(['une', 'la'], ['clandestine']),
        ...afterEach(manyInFrench, ['clandestin*s']),
        ...afterEach(['migrant*', 'immigré*', 'personne*', 'travailleur*'], ['clandestin*']),
        'immigration clandestine',
      ],
      better: 'personne sans papiers',
    },
  ],
  es: [
    {
      avoid: ['prostituta*', 'prostituto*', 'prostituid*', 'puta', 'putas'],
      better: 'trabajadora sexual',
    },
    {
      avoid: ['prostitución', 'prostitucion', 'prostituir*', 'prostituye*'],
      better: 'trabajo sexual',
    },
    { avoid: ['proxeneta*', 'proxenetismo'], better: 'tercera parte' },
    {
      avoid: [
        'sidos*',
        'infectad* de VIH',
        'infectad* con VIH',
        'infectad* por el VIH',
        'infectad* por VIH',
      ],
      better: 'persona que vive con el VIH',
    },
    {
      avoid: ['drogadict*', 'drogadicci*', 'toxicóman*', 'toxicoman*'],
      better: 'persona que usa drogas',
    },
    {
      avoid: [
        ...afterEach(['personas', 'migrantes', 'inmigrantes', 'los', 'las'], ['ilegales']),
        ...afterEach(['persona', 'migrante', 'inmigrante', 'un', 'una'], ['ilegal']),
      ],
      better: 'persona sin papeles',
    },
  ],
  ru: [
    { avoid: ['проститутк*', 'проституток', 'шлюх*'], better: 'секс-работник, секс-работница' },
    { avoid: ['проституци*'], better: 'секс-работа' },
    { avoid: ['сутенёр*'], better: 'третье лицо' },
    {
      avoid: ['ВИЧ-инфицированн*', 'ВИЧ инфицированн*', 'спидоносец*', 'спидоносц*'],
      better: 'человек, живущий с ВИЧ',
    },
    { avoid: ['наркоман*'], better: 'человек, употребляющий наркотики' },
    {
      avoid: [
        ...['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'].map((end) => `нелегал${end}`),
        'нелегалк*',
        'нелегальн* мигра*',
        'нелегальн* иммигра*',
      ],
      better: 'мигрант без документов',
    },
  ],
  zh: [
    { avoid: ['妓女', '娼妓', '卖淫女', '賣淫女'], better: '性工作者' },
    { avoid: ['卖淫', '賣淫'], better: '性工作' },
    { avoid: ['嫖客'], better: '客户' },
    { avoid: ['皮条客', '皮條客'], better: '第三方' },
    { avoid: ['吸毒者', '吸毒人员', '吸毒人員', '瘾君子', '癮君子'], better: '毒品使用者' },
    {
      avoid: ['艾滋病人', '艾滋病患者'],
      better: '艾滋病毒感染者',
      not: ['艾滋病人权', '艾滋病人群', '艾滋病人口'],
    },
    { avoid: ['非法移民'], better: '无证移民' },
  ],
}

/** Words for trafficking: a person has to read whether sex work is meant by them. */
export const traffickingTerms: Record<OfficialLanguage, Term[]> = {
  en: [{ avoid: ['traffick*'], better: '' }],
  fr: [
    {
      avoid: [
        'la traite',
        'de traite',
        'anti-traite',
        'traite et',
        'traite des êtres humains',
        'traite des personnes',
        'trafic d’êtres humains',
        'trafic de personnes',
      ],
      better: '',
    },
  ],
  es: [
    {
      avoid: [
        'trata de personas',
        'trata de mujeres',
        'trata de seres humanos',
        'la trata',
        'antitrata',
      ],
      better: '',
    },
  ],
  ru: [{ avoid: ['торговл* людьми', 'торговл* женщинами', 'траффик*', 'трафик*'], better: '' }],
  zh: [{ avoid: ['人口贩运', '人口贩卖', '贩运人口', '贩卖人口', '人口拐卖'], better: '' }],
}

function afterEach(before: string[], terms: string[]): string[] {
  return before.flatMap((word) => terms.map((term) => `${word} ${term}`))
}
