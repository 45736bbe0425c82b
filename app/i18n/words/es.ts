import accessibility from '#locales/es/accessibility.json'
import analysis from '#locales/es/analysis.json'
import answers from '#locales/es/answers.json'
import attention from '#locales/es/attention.json'
import changes from '#locales/es/changes.json'
import codes from '#locales/es/codes.json'
import consultations from '#locales/es/consultations.json'
import entry from '#locales/es/entry.json'
import errors from '#locales/es/errors.json'
import findingsPage from '#locales/es/findings-page.json'
import frame from '#locales/es/frame.json'
import home from '#locales/es/home.json'
import journey from '#locales/es/journey.json'
import keyHolders from '#locales/es/key-holders.json'
import leaving from '#locales/es/leaving.json'
import log from '#locales/es/log.json'
import members from '#locales/es/members.json'
import monitoring from '#locales/es/monitoring.json'
import network from '#locales/es/network.json'
import packs from '#locales/es/packs.json'
import paper from '#locales/es/paper.json'
import people from '#locales/es/people.json'
import preview from '#locales/es/preview.json'
import privacy from '#locales/es/privacy.json'
import problems from '#locales/es/problems.json'
import reach from '#locales/es/reach.json'
import programs from '#locales/es/programs.json'
import reminders from '#locales/es/reminders.json'
import report from '#locales/es/report.json'
import requests from '#locales/es/requests.json'
import script from '#locales/es/script.json'
import signIn from '#locales/es/sign-in.json'
import style from '#locales/es/style.json'
import translations from '#locales/es/translations.json'
import ui from '#locales/es/ui.json'

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
