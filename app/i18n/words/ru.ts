import accessibility from '#locales/ru/accessibility.json'
import analysis from '#locales/ru/analysis.json'
import answers from '#locales/ru/answers.json'
import attention from '#locales/ru/attention.json'
import changes from '#locales/ru/changes.json'
import codes from '#locales/ru/codes.json'
import consultations from '#locales/ru/consultations.json'
import entry from '#locales/ru/entry.json'
import errors from '#locales/ru/errors.json'
import findingsPage from '#locales/ru/findings-page.json'
import frame from '#locales/ru/frame.json'
import home from '#locales/ru/home.json'
import journey from '#locales/ru/journey.json'
import keyHolders from '#locales/ru/key-holders.json'
import leaving from '#locales/ru/leaving.json'
import log from '#locales/ru/log.json'
import members from '#locales/ru/members.json'
import monitoring from '#locales/ru/monitoring.json'
import network from '#locales/ru/network.json'
import packs from '#locales/ru/packs.json'
import paper from '#locales/ru/paper.json'
import people from '#locales/ru/people.json'
import preview from '#locales/ru/preview.json'
import privacy from '#locales/ru/privacy.json'
import problems from '#locales/ru/problems.json'
import reach from '#locales/ru/reach.json'
import programs from '#locales/ru/programs.json'
import reminders from '#locales/ru/reminders.json'
import report from '#locales/ru/report.json'
import requests from '#locales/ru/requests.json'
import script from '#locales/ru/script.json'
import signIn from '#locales/ru/sign-in.json'
import style from '#locales/ru/style.json'
import translations from '#locales/ru/translations.json'
import ui from '#locales/ru/ui.json'

export const words = {
  accessibility,
  analysis,
  answers,
  attention,
  changes,
  codes,
  consultations,
  entry,
  errors,
  'findings-page': findingsPage,
  frame,
  home,
  journey,
  'key-holders': keyHolders,
  leaving,
  log,
  members,
  monitoring,
  network,
  packs,
  paper,
  people,
  preview,
  privacy,
  problems,
  reach,
  programs,
  reminders,
  report,
  requests,
  script,
  'sign-in': signIn,
  style,
  translations,
  ui,
}
