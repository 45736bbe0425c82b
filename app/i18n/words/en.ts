import errors from '#locales/en/errors.json'
import frame from '#locales/en/frame.json'
import home from '#locales/en/home.json'
import style from '#locales/en/style.json'
import ui from '#locales/en/ui.json'

export const words = { errors, frame, home, style, ui }
