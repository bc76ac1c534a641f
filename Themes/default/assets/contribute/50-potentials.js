// Rules of the field on values: potentials, overpotentials, slopes, what devices give. The lines
// that they draw come from form.json; the sentences are those of `tafel check`.
(() => {
  'use strict';

  const form = (window.tafelForm ??= {});

  /* Lines */

  const slack = (value) => 1e-9 * Math.max(1, Math.abs(value));
  const endsBefore = ({ upper }, value) => upper != null && (upper[1] ? value > upper[0] + slack(value) : value >= upper[0] - slack(value));
  const beginsAfter = ({ lower }, value) => lower != null && (lower[1] ? value < lower[0] - slack(value) : value <= lower[0] + slack(value));
  const allows = (line, value) => !endsBefore(line, value) && !beginsAfter(line, value);
  const reaches = (line, [lower, upper]) => !endsBefore(line, lower) && !beginsAfter(line, upper);

  /** From where to where a number may lie; what a `>` leaves open ends far out. */
  function stretch({ mark, lower, upper }) {
    if (mark === '>' || mark === '≥') return [lower, 1e12];
    if (mark === '<' || mark === '≤') return [-1e12, upper];
    return [lower, upper];
  }

  /** Half a last digit of the number as it is written, in V. */
  const rounding = (row) => (row.quantity.unit?.dimension.id === 'potential' ? form.halfDigit(row.quantity) * row.quantity.unit.factor : 0);
  const coarse = (row) => (rounding(row) > 0.01 && row.metric.id !== 'voltageGap' ? Math.min(rounding(row), 0.05) : 0);

  /** An error needs all that a number may mean to lie outside, a warning its middle. */
  function isWithin(row, line, { stored = row.stored, shift = 0, factor = 1 } = {}) {
    const own = stretch(stored);
    let ends;
    if (line.severity === 'error') {
      const wide = row.storageUnit?.dimension.id === 'potential' ? coarse(row) / row.storageUnit.factor : 0;
      ends = [own[0] - stored.below - wide, own[1] + stored.above + wide];
    } else ends = own[0] === stored.lower && own[1] === stored.upper ? [stored.value, stored.value] : own;
    return reaches(line, ends.map((end) => (end + shift) * factor));
  }

  /** Whether nothing of what a quantity states is sound. */
  function excludes(line, own, inside, isSpread = line.severity === 'error') {
    let [lower, upper] = stretch(isSpread ? { ...own, lower: own.lower - own.below, upper: own.upper + own.above } : own);
    if (lower <= inside && inside <= upper) return false;
    return !allows(line, upper < inside ? upper : lower);
  }

  const isAt = (row, density) => row.density !== undefined && Math.abs(row.density - density) <= 1e-6 * density;
  const article = (word) => (/^[aeiou]/i.test(word) ? 'an ' : 'a ') + word;
  const equilibrium = (celsius) => 1.229 - 0.000846 * (celsius - 25);
  const fixed = (value, decimals) => {
    const text = Number(value.toPrecision(15)).toFixed(decimals);
    return text.replace('-', '−');
  };

  function outside(report, code, line, row) {
    const kind = line.severity === 'error' ? "can't be right: expected" : 'is unusual: expected';
    report.add(code, line.severity, `${row.path}.value`, `the ${row.metric.name} ${row.text} ${kind} ${line.sound}`);
  }

  /* Broken beyond the judgement of others */

  const voltages = ['halfWave', 'onset', 'potentialAtCurrent', 'bifunctionalIndex', 'cellVoltage', 'openCircuitVoltage', 'voltageGap'];

  /** R02: the unit that was meant where volts were written for millivolts, or the reverse. */
  function slipUnit(row, lines) {
    const size = Math.abs(row.stored.value);
    const isIn = (unit) => row.quantity.unit && form.unitASCII(row.quantity.unit) === unit;
    // An overpotential with a scale is a potential, which the full check converts first.
    if (size === 0 || (row.metric.id === 'overpotential' && row.quantity.scale)) return null;
    if (voltages.includes(row.metric.id)) {
      if (row.kind === 'stated') return null;
      if (!allows(lines.voltSlip, size)) return 'mV';
      return !allows(lines.smallVoltSlip, size) && isIn('mV') ? 'V' : null;
    }
    if (row.metric.id !== 'overpotential') return null;
    if (!allows(lines.millivoltSlip, size) && isIn('mV')) return 'V';
    return !allows(lines.voltSlip, size / 1000) && isIn('V') ? 'mV' : null;
  }

  const isSlip = (row, lines) => slipUnit(row, lines) !== null;

  /** Whether the other unit makes the value possible: 9.1 V is no 9.1 mV. */
  function judgeSlip(row, lines, report) {
    const unit = slipUnit(row, lines);
    if (unit === null) return;
    const volts = Math.abs(row.stored.value) / (row.metric.id === 'overpotential' ? 1000 : 1);
    const isLikely = unit === 'V' || allows(lines.likelyVoltSlip, volts);
    report.error('T502', `${row.path}.value`, `${article(row.metric.name)} of ${row.text} ${isLikely ? 'is a thousand times off' : "can't be right"}`);
  }

  /** R03: oxygen reduced above its equilibrium. */
  const isAboveEquilibrium = (row, lines) => (row.metric.id === 'halfWave' || (row.metric.id === 'onset' && row.reaction === 'ORR'))
    && row.isExperiment && row.isOnRHE && !isSlip(row, lines) && !isWithin(row, lines.reductionPotential);

  const isNegative = (row) => !row.quantity.scale && form.middle(row.quantity) < 0;
  const isZero = (row) => !['>', '≥'].includes(row.quantity.mark) && !row.quantity.scale && form.middle(row.quantity) === 0 && !form.isRange(row.quantity);

  /** R06: the line of the side on which the potential of a reaction must lie. */
  function side(row, lines) {
    if (!['potentialAtCurrent', 'onset'].includes(row.metric.id) || !row.isExperiment || !row.isOnRHE || isSlip(row, lines)) return null;
    const isOnset = row.metric.id === 'onset';
    if (row.reaction === 'OER') return !isOnset && isAt(row, 10) && row.basis === null ? null : lines.evolutionPotential;
    if (row.reaction === 'ORR') return isOnset ? null : lines.reductionPotential;
    return row.reaction === 'HER' ? (isOnset ? lines.hydrogenOnset : lines.hydrogenPotential) : null;
  }

  const isOnSide = (row, line) => isWithin(row, line, { shift: row.reaction === 'HER' ? 0 : equilibrium(25) - equilibrium(row.celsius) });

  function hasWrongSign(row, lines) {
    if (row.metric.id === 'overpotential') return row.isExperiment && (isZero(row) || (isNegative(row) && row.reaction !== 'HER'));
    const line = side(row, lines);
    return line !== null && !isOnSide(row, line);
  }

  const isSound = (row, lines) => row.isExperiment && row.isOnRHE && !isSlip(row, lines) && !isAboveEquilibrium(row, lines) && !hasWrongSign(row, lines);

  /* One number */

  function judgeRow(row, lines, report) {
    const { metric, path } = row;
    if (metric.id === 'massActivity' && !row.quantity.unit?.of && !row.stated('basis')) {
      report.warning('T501', `${path}.value`, `the mass activity ${row.text} does not say per gram of what`);
    }
    judgeSlip(row, lines, report);
    if (isAboveEquilibrium(row, lines)) outside(report, 'T503', lines.reductionPotential, row);
    judgeSign(row, lines, report);
    for (const [code, own] of ranges(row, lines)) {
      const broken = own.find(([line, options]) => !isWithin(row, line, options));
      if (broken) outside(report, code, broken[0], row);
    }
    judgeKinetics(row, lines, report);
    if (!row.where) report.silent('T540', row, `${path}.where`, 'its place in the source');
  }

  function judgeSign(row, lines, report) {
    const place = `${row.path}.value`;
    if (row.metric.id === 'overpotential') {
      const found = `the overpotential ${row.text} is`;
      if (row.isExperiment && isZero(row)) {
        report.error('T506', place, `${found} zero: expected ${lines.overpotentialMagnitude.sound}`);
      } else if (isNegative(row) && row.record === 'measurement' && row.kind !== 'stated' && (row.isExperiment || row.reaction === 'HER')) {
        const size = form.plain(magnitudeOf(row.quantity));
        if (row.reaction === 'OER') report.error('T506', place, `${found} negative, but the OER needs a potential above its equilibrium: expected ${lines.overpotentialMagnitude.sound}`);
        else report.add('T506', row.reaction === 'HER' ? 'warning' : 'error', place, `${found} negative; it is stored as a positive value, ${size}`);
      }
      return;
    }
    const line = side(row, lines);
    if (!line || isOnSide(row, line)) return;
    const found = `the ${row.metric.name} ${row.text}`;
    if (row.reaction === 'HER') report.error('T506', place, `${found} is no potential at which hydrogen evolves: expected ${line.sound}`);
    else {
      const isEvolution = row.reaction === 'OER';
      report.error('T506', place, `${found} lies ${isEvolution ? 'below' : 'above'} the equilibrium of the ${row.reaction}: expected ${isEvolution ? 'above' : 'below'} ${fixed(equilibrium(row.celsius), 3)}\u00A0V vs RHE`);
    }
  }

  function magnitudeOf(own) {
    if (own.upper.value > 0) return own;
    return { ...own, lower: own.upper.magnitude, upper: own.lower.magnitude, mark: { '>': '<', '<': '>', '≥': '≤', '≤': '≥' }[own.mark] ?? own.mark };
  }

  /** Which ranges a row is judged by: [code, [[line, options] …]], the first broken one counts. */
  function ranges(row, lines) {
    const named = (...names) => names.map((name) => [lines[name]]);
    const isPlain = row.isExperiment && row.isOnRHE && !isSlip(row, lines);
    switch (row.metric.id) {
      case 'halfWave': {
        const usual = { alkaline: ['usualHalfWaveInBase'], acidic: ['usualHalfWaveInAcid'] }[row.medium] ?? [];
        return isPlain && !isAboveEquilibrium(row, lines) ? [['T504', named('possibleHalfWave', ...usual)]] : [];
      }
      case 'overpotential': {
        const names = { OER: ['possibleOxygenOverpotential', 'usualOxygenOverpotential'], HER: ['possibleHydrogenOverpotential', 'usualHydrogenOverpotential'] }[row.reaction];
        if (!names || !isPlain || !isAt(row, 10) || row.basis !== null || hasWrongSign(row, lines)) return [];
        return [['T507', named(...names).map(([line]) => [line, { stored: form.magnitude(row.stored) }])]];
      }
      case 'potentialAtCurrent':
        return row.reaction === 'OER' && isAt(row, 10) && row.basis === null && isSound(row, lines)
          ? [['T508', named('possibleEvolutionPotential', 'usualEvolutionPotential')]] : [];
      case 'bifunctionalIndex':
        return row.isExperiment && !isSlip(row, lines) ? [['T510', named('possibleBifunctionalIndex', 'usualBifunctionalIndex')]] : [];
      case 'exchangeCurrentDensity':
        return row.record === 'measurement' && row.kind !== 'stated' ? [['T527', named('possibleExchangeCurrent')]] : [];
      case 'openCircuitVoltage':
        return isSingleZincAir(row) && !isSlip(row, lines) ? [['T533', named('possibleOpenCircuit', 'usualOpenCircuit')]] : [];
      case 'peakPowerDensity': return isZincAir(row) ? [['T535', named('possiblePower', 'usualPower')]] : [];
      default: return [];
    }
  }

  const isZincAir = (row) => row.record === 'device' && row.isObserved && ['znair', 'zincair', 'zab'].some((word) => form.key(row.type).includes(word));
  const isSingleZincAir = (row) => isZincAir(row)
    && !['series', 'stack', 'pack', 'hybrid', 'decoupled', 'acidalkaline', 'alkalineacid', 'asymmetricelectrolyte'].some((word) => form.key(row.type).includes(word));

  function judgeKinetics(row, lines, report) {
    const place = `${row.path}.value`;
    if (row.metric.id === 'electronNumber' && row.isExperiment && row.reaction === 'ORR') {
      const line = [lines.possibleElectronNumber, lines.usualElectronNumber].find((own) => excludes(own, row.stored, 3.9));
      if (line) outside(report, 'T523', line, row);
    } else if (row.metric.id === 'tafelSlope' && row.isExperiment) {
      judgeSlope(row, lines, report, place);
    } else if (row.metric.id === 'faradaicEfficiency' && row.isObserved) {
      judgeEfficiency(row, lines, report, place);
    } else if (row.metric.id === 'peakPowerDensity' && isZincAir(row)) {
      const gas = row.stated('gas')?.key ?? '';
      if (!['air', 'o2', 'oxygen'].some((word) => gas.includes(word))) report.silent('T535', row, `${row.path}.conditions.gas`, 'the gas, air or oxygen');
    }
  }

  function judgeSlope(row, lines, report, place) {
    const inside = 60;
    const line = [lines.possibleTafelSlope, lines.usualTafelSlope].find((own) => excludes(own, row.stored, inside));
    if (row.stored.upper < 0) report.error('T525', place, `the Tafel slope ${row.text} is negative: expected its magnitude`);
    else if (isSlopeSlip(row, lines, inside)) {
      report.add('T525', lines.tafelSlopeInMillivolts.severity, place, `a Tafel slope of ${row.text} is a thousand times off: expected ${lines.possibleTafelSlope.sound}`);
    } else if (line) outside(report, 'T525', line, row);
    if (!row.stated('window')) report.silent('T525', row, `${row.path}.conditions.window`, 'the window it was fitted to');
  }

  /** The same digits in V for mV or mV for V, where only that makes a slope of them. */
  function isSlopeSlip(row, lines, inside) {
    const turn = { 'mV dec-1': 1000, 'V dec-1': 0.001 }[form.unitASCII(row.quantity.unit)];
    return turn !== undefined && excludes(lines.possibleTafelSlope, row.stored, inside) && allows(lines.possibleTafelSlope, row.stored.value * turn);
  }

  function judgeEfficiency(row, lines, report, place) {
    const factor = !row.quantity.unit && Math.abs(row.stored.value) <= 2 ? 100 : 1;
    const line = [lines.possibleEfficiency, lines.fullEfficiency].find((own) => !isWithin(row, own, { factor }));
    if (!line) return;
    const share = factor === 1 ? '' : ` (${Number((row.stored.value * factor).toPrecision(3))}\u00A0%)`;
    report.add('T530', line.severity, place, `the Faradaic efficiency ${row.text}${share} ${line.severity === 'error' ? `can't be right: expected ${line.sound}` : 'is above 100 %'}`);
  }

  /* Two numbers: R05 */

  const ofCurve = ['loading', 'precious metal loading', 'rotation', 'scan rate', 'scan direction', 'temperature', 'pH', 'gas', 'technique'];
  const ofHistory = ['cycles', 'duration', 'change'];

  function differs(one, other, names) {
    return names.some((name) => {
      const [own, others] = [one.stated(name), other.stated(name)];
      if (!own || !others) return false;
      if (!own.quantity || !others.quantity) return own.key !== others.key;
      const value = own.quantity.unit && others.quantity.unit ? form.converted(form.middle(others.quantity), others.quantity.unit, own.quantity.unit) : form.middle(others.quantity);
      const mine = form.middle(own.quantity);
      return value === null || Math.abs(value - mine) > 1e-6 * Math.max(Math.abs(value), Math.abs(mine));
    });
  }

  const isBeside = (one, other) => one.sample === other.sample && one.electrolyteName === other.electrolyteName
    && !differs(one, other, [...ofCurve, ...ofHistory, 'iR']) && ofHistory.every((name) => !one.stated(name) === !other.stated(name))
    && (one.substrate && other.substrate ? one.substrate === other.substrate : !differs(one, other, ['substrate'])) && one.basis === other.basis;

  function judgeOrder(rows, lines, report) {
    const sound = rows.filter((row) => isSound(row, lines));
    const onsets = sound.filter((row) => row.metric.id === 'onset' && row.reaction === 'ORR');
    const halfWaves = sound.filter((row) => row.metric.id === 'halfWave');
    const judge = (onset, halfWave) => {
      if (!isBeside(onset, halfWave)) return undefined;
      const [a, b] = [stretch(onset.stored), stretch(halfWave.stored)];
      const gap = [a[0] - b[1], a[1] - b[0]];
      const wide = coarse(onset) + coarse(halfWave);
      if (!reaches(lines.onsetAboveHalfWave, [gap[0] - wide, gap[1] + wide])) return 'error';
      return reaches(lines.usualOnsetDistance, gap) ? null : 'warning';
    };
    for (const onset of onsets) {
      const pairs = halfWaves.map((halfWave) => [halfWave, judge(onset, halfWave)]).filter(([, verdict]) => verdict !== undefined);
      if (pairs.some(([, verdict]) => verdict === null)) continue;
      const lone = pairs.filter(([halfWave]) => !onsets.some((other) => judge(other, halfWave) === null));
      const distance = ([halfWave]) => Math.abs(onset.stored.value - halfWave.stored.value);
      const nearest = lone.sort((a, b) => distance(a) - distance(b))[0];
      if (nearest) addOrder(onset, nearest[0], nearest[1], lines, report);
    }
  }

  function addOrder(onset, halfWave, severity, lines, report) {
    const later = halfWave.line >= onset.line ? halfWave : onset;
    const words = (row) => `the ${row.metric.name} ${row.text}${row === later ? '' : ` in line ${row.line}`}`;
    const place = `${later.path}.value`;
    if (severity === 'error') {
      report.error('T505', place, `${words(onset)} is not above ${words(halfWave)}: expected ${lines.onsetAboveHalfWave.sound} between them`);
    } else {
      report.warning('T505', place, `${words(onset)} lies ${fixed(onset.stored.value - halfWave.stored.value, 3)}\u00A0V from ${words(halfWave)}: expected ${lines.usualOnsetDistance.sound}`);
    }
  }

  /** What numbers do not state: one finding for all of them, at the first. */
  function gather(report) {
    const silent = new Map();
    report.silent = (code, row, path, what) => {
      const own = `${code} ${what}`;
      if (!silent.has(own)) silent.set(own, { code, what, rows: [] });
      silent.get(own).rows.push([row, path]);
    };
    report.tell = () => {
      for (const { code, what, rows } of silent.values()) {
        const [[first, path], ...rest] = rows;
        const lines = rest.map(([row]) => row.place);
        const many = lines.length > 1;
        const more = lines.length ? ` (so ${many ? 'do the numbers' : 'does the number'} in line${many ? 's' : ''} ${lines.join(', ')})` : '';
        report.warning(code, path, `the ${first.metric.name} ${first.text} comes without ${what}${more}`);
      }
      silent.clear();
    };
  }

  form.judgePotentials = (rows, data, report) => {
    gather(report);
    for (const row of rows) judgeRow(row, data.lines, report);
    judgeOrder(rows, data.lines, report);
    report.tell();
  };

  Object.assign(form, { allows, excludes, fixed, isWithin, outside });
})();
