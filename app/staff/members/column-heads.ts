import { memberColumns } from '#app/operations/member-row'

type Column = (typeof memberColumns)[number]

/** What offices call the columns of a members file in their own languages. */
export const columnHeads: Record<Column, string> = {
  name: `
    organisation, organization, member, name of the organisation, name of the organization
    nom, organisation membre, membre, nom de l’organisation
    nombre, organización, miembro, nombre de la organización
    название, имя, организация, название организации, наименование, наименование организации
    名称, 机构, 组织, 机构名称, 组织名称, 成员, 会员
    الاسم, المنظمة, اسم المنظمة`,
  country: `
    pays
    país
    страна
    国家, 国家或地区, 国家/地区
    البلد, الدولة`,
  languages: `
    language
    langues, langue
    idiomas, idioma, lenguas, lengua
    языки, язык
    语言
    اللغات, اللغة`,
  contact: `
    contacts, e-mail, email
    courriel
    contacto, contactos, correo, correo electrónico
    контакт, контакты, эл. почта, электронная почта
    联系方式, 联系人, 电子邮件, 邮箱
    الاتصال, جهة الاتصال, وسيلة الاتصال, البريد الإلكتروني`,
  regional_network: `
    regional network, network
    réseau régional, réseau
    red regional, red
    региональная сеть, сеть
    区域网络, 地区网络
    الشبكة الإقليمية, الشبكة`,
  voting: `
    voting member, votes
    vote, membre votant, membre avec droit de vote, droit de vote
    voto, miembro con voto, organización miembro con voto, con derecho a voto, derecho a voto
    голос, право голоса, голосует, член с правом голоса, с правом голоса
    有投票权, 投票权, 有投票权的成员, 投票成员, 有表决权, 表决权, 有表决权的成员
    عضو له حق التصويت, حق التصويت, التصويت`,
  joined: `
    joined in, member since, year joined
    adhésion, année d’adhésion, date d’adhésion, membre depuis
    adhesión, ingreso, fecha de ingreso, año de ingreso, miembro desde
    вступила, вступил, вступление, дата вступления, год вступления, член с
    加入, 加入时间, 加入日期, 加入年份
    الانضمام, تاريخ الانضمام, سنة الانضمام`,
}

/** Which column a head of any of these languages means. */
export const columnsCalled: ReadonlyMap<string, Column> = new Map(
  memberColumns.flatMap((column) =>
    [column, ...headsOf(column)].flatMap((head) => spellings(head, column)),
  ),
)

function headsOf(column: Column): string[] {
  return columnHeads[column].split(/[,\n]/).map((head) => head.trim())
}

/** With either apostrophe. */
function spellings(head: string, column: Column): [string, Column][] {
  const name = head.normalize('NFC').toLowerCase()
  return [name, name.replaceAll('’', "'")].filter(Boolean).map((each) => [each, column])
}
