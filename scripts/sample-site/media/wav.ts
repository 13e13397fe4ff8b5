import { seededNumbers } from './seeded-numbers.ts';

const sampleRate = 8_000;
const headerBytes = 44;
/** A pentatonic scale in hertz. */
const scaleOfNotes = [220, 247.5, 293.33, 330, 371.25, 440];
/** Three quarters of a second. */
const noteLength = 6_000;

/** File size for a duration. */
export function wavBytes(seconds: number): number {
  return headerBytes + seconds * sampleRate;
}

/** Tones as 8 kHz mono 8-bit PCM in a RIFF/WAVE file. */
export function toneWav(name: string, seconds: number): Buffer {
  const file = Buffer.alloc(wavBytes(seconds), 128);
  writeHeader(file, seconds * sampleRate);
  const next = seededNumbers(name);
  const notes = scaleOfNotes.map(note);
  for (let start = headerBytes; start < file.length; start += noteLength) {
    notes[Math.floor(next() * notes.length)]?.copy(file, start);
  }
  return file;
}

/** Cached, since an hour-long episode has six notes. */
function note(hertz: number): Buffer {
  const samples = Buffer.alloc(noteLength);
  for (let i = 0; i < noteLength; i++) {
    const swell = Math.sin((Math.PI * i) / noteLength) ** 2;
    const wave = Math.sin((2 * Math.PI * hertz * i) / sampleRate);
    samples[i] = 128 + Math.round(28 * swell * wave);
  }
  return samples;
}

function writeHeader(file: Buffer, samples: number): void {
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(headerBytes - 8 + samples, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(1, 22); // channels
  file.writeUInt32LE(sampleRate, 24);
  file.writeUInt32LE(sampleRate, 28); // bytes a second
  file.writeUInt16LE(1, 32); // bytes a frame
  file.writeUInt16LE(8, 34); // bits a sample
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples, 40);
}
