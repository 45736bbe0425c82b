import accessibility from '#locales/ar/accessibility.json'
import analysis from '#locales/ar/analysis.json'
import answers from '#locales/ar/answers.json'
import attention from '#locales/ar/attention.json'
import changes from '#locales/ar/changes.json'
import codes from '#locales/ar/codes.json'
import consultations from '#locales/ar/consultations.json'
import entry from '#locales/ar/entry.json'
import errors from '#locales/ar/errors.json'
import findingsPage from '#locales/ar/findings-page.json'
import frame from '#locales/ar/frame.json'
import home from '#locales/ar/home.json'
import journey from '#locales/ar/journey.json'
import keyHolders from '#locales/ar/key-holders.json'
import leaving from '#locales/ar/leaving.json'
import log from '#locales/ar/log.json'
import members from '#locales/ar/members.json'
import monitoring from '#locales/ar/monitoring.json'
import network from '#locales/ar/network.json'
import packs from '#locales/ar/packs.json'
import paper from '#locales/ar/paper.json'
import people from '#locales/ar/people.json'
import preview from '#locales/ar/preview.json'
import privacy from '#locales/ar/privacy.json'
import problems from '#locales/ar/problems.json'
import reach from '#locales/ar/reach.json'
import programs from '#locales/ar/programs.json'
import reminders from '#locales/ar/reminders.json'
import report from '#locales/ar/report.json'
import requests from '#locales/ar/requests.json'
import script from '#locales/ar/script.json'
import signIn from '#locales/ar/sign-in.json'
import style from '#locales/ar/style.json'
import translations from '#locales/ar/translations.json'
import ui from '#locales/ar/ui.json'

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
