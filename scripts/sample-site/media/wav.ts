import { seededNumbers } from './seeded-numbers.ts';

const RATE = 8_000;
const HEADER = 44;
/** A pentatonic scale in hertz. */
const SCALE = [220, 247.5, 293.33, 330, 371.25, 440];
/** Three quarters of a second. */
const NOTE_LENGTH = 6_000;

/** File size for a duration. */
export function wavBytes(seconds: number): number {
  return HEADER + seconds * RATE;
}

/** Tones as 8 kHz mono 8-bit PCM in a RIFF/WAVE file. */
export function toneWav(name: string, seconds: number): Buffer {
  const file = Buffer.alloc(wavBytes(seconds), 128);
  writeHeader(file, seconds * RATE);
  const next = seededNumbers(name);
  const notes = SCALE.map(note);
  for (let start = HEADER; start < file.length; start += NOTE_LENGTH) {
    notes[Math.floor(next() * notes.length)]?.copy(file, start);
  }
  return file;
}

/** Cached, since an hour-long episode has six notes. */
function note(hertz: number): Buffer {
  const samples = Buffer.alloc(NOTE_LENGTH);
  for (let i = 0; i < NOTE_LENGTH; i++) {
    const swell = Math.sin((Math.PI * i) / NOTE_LENGTH) ** 2;
    const wave = Math.sin((2 * Math.PI * hertz * i) / RATE);
    samples[i] = 128 + Math.round(28 * swell * wave);
  }
  return samples;
}

function writeHeader(file: Buffer, samples: number): void {
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(HEADER - 8 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28); // bytes a second
  file.writeUInt16LE(1, 32); // bytes a frame
  file.writeUInt16LE(8, 34); // bits a sample
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
}
