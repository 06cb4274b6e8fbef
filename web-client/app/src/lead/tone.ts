import { signal } from '@preact/signals';
import { keep, kept } from '../identity/storage.ts';

const place = 'plenary.lead.sound';

/** Whether a knock or a call for help is heard while nobody looks at the page. */
export const sound = signal(kept(place) === 'on');

/** Turning it on lets it be heard once: so people know it, and the browser lets us sound later. */
export function turnSound(on: boolean): void {
  sound.value = on;
  keep(place, on ? 'on' : 'off');
  if (on) ring();
}

const notes = [
  { hertz: 659, at: 0 },
  { hertz: 880, at: 0.14 },
] as const;
let speaker: AudioContext | undefined;

/** Two short soft notes, made here; silent where a browser has no sound or forbids it. */
export function ring(): void {
  if (typeof AudioContext === 'undefined') return;
  speaker ??= new AudioContext();
  speaker.resume().catch(() => undefined);
  for (const { hertz, at } of notes) play(speaker, hertz, speaker.currentTime + at);
}

function play(speaker: AudioContext, hertz: number, at: number): void {
  const voice = speaker.createOscillator();
  const loudness = speaker.createGain();
  voice.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.16, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.32);
  voice.connect(loudness).connect(speaker.destination);
  voice.start(at);
  voice.stop(at + 0.34);
}
