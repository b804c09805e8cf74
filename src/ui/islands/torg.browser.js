import './choose.browser.js'
import './count.browser.js'
import './errors.browser.js'
import './once.browser.js'
