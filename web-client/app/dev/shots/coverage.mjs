// Which scene shows which page in which state. A state that a page cannot be in has no scene.
export const states = [
  'usual',
  'waiting',
  'removed',
  'ended',
  'expired',
  'replaced',
  'offline',
  'reconnecting',
  'empty',
  'loading',
  'failing',
  'one',
  'some',
  'many',
  'longest',
];

export const coverage = {
  Join: {
    usual: 'join',
    waiting: 'join-busy',
    offline: 'join-offline',
    failing: 'join-wrong',
  },
  'Personal link': {
    usual: 'enter-opening',
    expired: 'enter-unknown',
    failing: 'enter-unreachable',
  },
  Participant: {
    usual: 'item',
    waiting: 'waiting',
    removed: 'removed',
    ended: 'ended',
    expired: 'expired',
    replaced: 'replaced',
    offline: 'poll-offline',
    reconnecting: 'reconnecting',
    empty: 'item-none',
    loading: 'loading',
    failing: 'away',
    one: 'alone',
    some: 'people',
    many: 'crowd-500',
    longest: 'long-names',
  },
  'Own record': {
    usual: 'record',
    empty: 'record-none',
    loading: 'record-loading',
    failing: 'record-failed',
  },
  Facilitator: {
    usual: 'lead-item',
    removed: 'lead-removed',
    ended: 'lead-ended',
    expired: 'lead-expired',
    replaced: 'lead-replaced',
    offline: 'lead-offline',
    reconnecting: 'lead-reconnecting',
    empty: 'lead-empty',
    loading: 'lead-loading',
    failing: 'lead-unavailable',
    one: 'lead-alone',
    some: 'lead-people',
    many: 'lead-500',
    longest: 'lead-long-names',
  },
  Workshops: {
    usual: 'organize-workshops',
    expired: 'sign-in-again',
    offline: 'organize-workshops-offline',
    empty: 'organize-workshops-none',
    loading: 'organize-workshops-loading',
    failing: 'sign-in-wrong',
  },
  Workshop: {
    usual: 'organize-programme',
    removed: 'organize-forbidden',
    expired: 'organize-expired',
    empty: 'organize-programme-none',
    loading: 'organize-loading',
    failing: 'organize-failed',
    longest: 'organize-long-names',
  },
  'Workshop: people': {
    usual: 'organize-people-link',
    empty: 'organize-people-none',
    one: 'organize-people-1',
    some: 'organize-people',
    many: 'organize-people-500',
  },
  'Workshop: attendance': {
    usual: 'organize-attendance-day',
    waiting: 'organize-attendance-not-open',
    offline: 'organize-attendance-offline',
    empty: 'organize-attendance-nobody',
    loading: 'organize-attendance-loading',
    one: 'organize-attendance-1',
    some: 'organize-attendance',
    many: 'organize-attendance-500',
  },
  'Workshop: compendium': {
    usual: 'compendium',
    offline: 'compendium-offline',
    empty: 'compendium-none',
    loading: 'compendium-loading',
    many: 'compendium-500',
    one: 'compendium-card',
  },
  Clearance: {
    usual: 'clear',
    ended: 'clear-done',
    expired: 'clear-expired',
    offline: 'clear-offline',
    empty: 'clear-none',
    loading: 'clear-opening',
    failing: 'clear-unknown',
  },
};

// The pages that stand for all others where every page would be too much to look at.
export const five = ['join', 'poll-single', 'lead-poll', 'organize-people', 'organize-attendance'];
export const printed = ['organize-programme', 'organize-people', 'organize-attendance'];

// One of each page, walked through by Tab alone.
export const walked = [
  'join',
  'lobby-call',
  'poll-single',
  'group-near',
  'offline',
  'ended',
  'waiting',
  'lead-open',
  'lead-poll',
  'lead-groups',
  'lead-guests',
  'lead-way-in',
  'sign-in',
  'organize-workshops',
  'organize-programme',
  'organize-people',
  'organize-attendance',
];

const laptop = { width: 1366, height: 768 };
const handset = { width: 390, height: 844 };
const projector = { width: 1920, height: 1080 };

// What is looked at beside light, left to right, on a telephone and on a laptop.
export const axes = [
  { name: 'dark-390', of: five, theme: 'dark', viewport: handset },
  { name: 'dark-1366', of: five, theme: 'dark', viewport: laptop },
  { name: 'rtl-390', of: five, dir: 'rtl', viewport: handset },
  { name: 'rtl-1366', of: five, dir: 'rtl', viewport: laptop },
  { name: 'fr-390', of: five, lang: 'fr', viewport: handset },
  { name: '1920', of: [...five, 'lead-way-in', 'lead-begun', 'item'], viewport: projector },
  { name: 'dark-1920', of: [...five, 'lead-way-in'], theme: 'dark', viewport: projector },
  { name: '320', of: five, viewport: { width: 320, height: 640 } },
  { name: 'zoom-200', of: five, viewport: { width: 683, height: 384 }, scale: 2 },
  { name: 'text-150', of: five, viewport: handset, text: 150 },
  { name: 'contrast', of: five, viewport: laptop, forcedColors: 'active' },
  { name: 'keys-390', of: walked, viewport: handset, keys: true },
  { name: 'keys-1366', of: walked, viewport: laptop, keys: true },
  { name: 'print', of: printed, viewport: { width: 1075, height: 760 }, media: 'print' },
];
