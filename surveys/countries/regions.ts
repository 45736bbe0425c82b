export const regions = [
  'africa',
  'asia_pacific',
  'europe',
  'latin_america',
  'north_america_caribbean',
] as const

export type Region = (typeof regions)[number]

// The network's five regions over all of ISO 3166-1, which is the network's to change here.
// Where it draws no line of its own we follow the areas in which its regional networks work:
// - Arab states of North Africa belong to Africa, Western Asia to Asia and the Pacific.
// - Europe takes in Central Asia, the Caucasus, Turkey and Israel, as the European region of
//   the World Health Organization does.
// - Guyana, Suriname and all islands of the Caribbean stand with North America; Belize, French
//   Guiana and Mexico with Latin America.
// - Territories where nobody lives for good follow the areas of the United Nations (M49), which
//   gives Antarctica none; it stands with its nearest coast.
const codes = {
  africa: [
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA',
    'MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  ],
  asia_pacific: [
    'AE AF AS AU BD BH BN BT CC CK CN CX FJ FM GU HK HM ID IN IQ IR JO JP KH KI KP KR KW LA LB',
    'LK MH MM MN MO MP MV MY NC NF NP NR NU NZ OM PF PG PH PK PN PS PW QA SA SB SG SY TH TK TL',
    'TO TV TW UM VN VU WF WS YE',
  ],
  europe: [
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IL IM',
    'IS IT JE KG KZ LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TJ TM TR UA',
    'UZ VA',
  ],
  latin_america: ['AQ AR BO BR BV BZ CL CO CR EC FK GF GS GT HN MX NI PA PE PY SV UY VE'],
  north_america_caribbean: [
    'AG AI AW BB BL BM BQ BS CA CU CW DM DO GD GL GP GY HT JM KN KY LC MF MQ MS PM PR SR SX TC',
    'TT US VC VG VI',
  ],
} as const satisfies Record<Region, readonly string[]>

/** The two letters of a country or territory in ISO 3166-1. */
export type CountryCode = Split<(typeof codes)[Region][number]>

type Split<Codes extends string> = Codes extends `${infer First} ${infer Rest}`
  ? First | Split<Rest>
  : Codes

/** The countries of each region by ISO 3166-1 code. */
export const countriesByRegion = Object.fromEntries(
  regions.map((region) => [region, codes[region].join(' ').split(' ')]),
) as Record<Region, CountryCode[]>

/** Every country and territory of ISO 3166-1, by code. */
export const countryCodes: readonly CountryCode[] = Object.values(countriesByRegion).flat().sort()

const regionByCountry = new Map<string, Region>(
  regions.flatMap((region) => countriesByRegion[region].map((code) => [code, region] as const)),
)

/** Territories where nobody lives for good, and where no organisation is at home. */
export const uninhabited: readonly CountryCode[] = ['AQ', 'BV', 'GS', 'HM', 'IO', 'TF', 'UM']

export function regionOf(country: string): Region | undefined {
  return regionByCountry.get(country)
}
