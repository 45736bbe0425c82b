import accessibility from '#locales/fr/accessibility.json'
import analysis from '#locales/fr/analysis.json'
import answers from '#locales/fr/answers.json'
import attention from '#locales/fr/attention.json'
import changes from '#locales/fr/changes.json'
import codes from '#locales/fr/codes.json'
import consultations from '#locales/fr/consultations.json'
import entry from '#locales/fr/entry.json'
import errors from '#locales/fr/errors.json'
import findingsPage from '#locales/fr/findings-page.json'
import frame from '#locales/fr/frame.json'
import home from '#locales/fr/home.json'
import journey from '#locales/fr/journey.json'
import keyHolders from '#locales/fr/key-holders.json'
import leaving from '#locales/fr/leaving.json'
import log from '#locales/fr/log.json'
import members from '#locales/fr/members.json'
import monitoring from '#locales/fr/monitoring.json'
import network from '#locales/fr/network.json'
import packs from '#locales/fr/packs.json'
import paper from '#locales/fr/paper.json'
import people from '#locales/fr/people.json'
import preview from '#locales/fr/preview.json'
import privacy from '#locales/fr/privacy.json'
import problems from '#locales/fr/problems.json'
import reach from '#locales/fr/reach.json'
import programs from '#locales/fr/programs.json'
import reminders from '#locales/fr/reminders.json'
import report from '#locales/fr/report.json'
import requests from '#locales/fr/requests.json'
import script from '#locales/fr/script.json'
import signIn from '#locales/fr/sign-in.json'
import style from '#locales/fr/style.json'
import translations from '#locales/fr/translations.json'
import ui from '#locales/fr/ui.json'

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
