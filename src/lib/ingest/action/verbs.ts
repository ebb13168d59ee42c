/**
 * The verbs of each category on McMahon's scale, as UPR Info uses it (“Database action category”, upr-info.org): 1 minimal action,
 * 2 continuing, 3 considering, 4 general action, 5 specific action. A phrase of several words comes before its first word. The
 * lists begin with UPR Info's own examples; verbs it does not name stand where most recommendations of sessions 1–12 put them.
 */
const ENGLISH: Record<1 | 2 | 3 | 4 | 5, string> = {
	1: `solicit, share, request, call on, call upon, seek, seek assistance, seek support, ask for, appeal, exchange, request assistance,
		make available its experience, avail itself, draw on, benefit from, identify its needs, inform, present`,
	2: `prolong, continue, maintain, persevere, pursue, persist, keep, keep up, sustain, preserve, carry on, remain, go on, stay, retain,
		follow through, proceed with its efforts`,
	3: `consider, explore, examine, reflect, reflect upon, review, study, envisage, reconsider, revise, revisit, evaluate, assess, look
		into, analyse, analyze, contemplate, rethink, re-examine, reexamine, reassess, discuss, debate, see, give consideration, give
		positive consideration, give favourable consideration, give favorable consideration, give due consideration, give serious
		consideration, give further consideration, give urgent consideration, give full consideration, give early consideration, take
		into consideration, conduct a review, undertake a review, carry out a review, conduct a comprehensive review, undertake a
		comprehensive review, undertake a study, look at the possibility, look favourably, pay consideration, think`,
	4: `accomplish, contribute, ease, meet, resolve, turn, streamline, multiply, bridge, sensitize, sensitise, follow, fast-track, progress, defend, curtail, attain, toughen, alleviate, identify, heed, suppress, attempt, invest, avoid, enter into, simplify, condemn, find effective, look into ways, take, strengthen, ensure, promote, accelerate, address, encourage, guarantee, respect, intensify, increase, make, improve, step
		up, enhance, reinforce, redouble, work, put emphasis, put in practice, give priority, give attention, give special attention,
		give, cooperate, collaborate, expedite, speed up, speed, follow up, follow-up, engage, pay, support, facilitate, prioritize,
		prioritise, protect, combat, comply, consolidate, allocate, fulfil, fulfill, uphold, prevent, build, expand, move, use, place,
		undertake, do, act, fight, tackle, focus, foster, deepen, observe, safeguard, secure, assure, see to it, develop a strategy,
		develop measures, develop policies, develop strategies, develop a policy, devote, dedicate, abide, honour, honor, eradicate,
		mainstream, advance, be, attach, bear in mind, empower, boost, raise awareness, increase awareness, overcome, remedy, realize,
		realise, achieve, strive, endeavour, endeavor, aim, seek to, seek ways, try, help, assist, emphasize, pave, respond
		effectively, adopt measures, adopt necessary measures, adopt appropriate measures, adopt effective measures, adopt further
		measures, adopt the necessary measures, adopt all necessary measures, adopt all measures, adopt all, adopt additional measures, adopt
		policies, adopt efficient, adopt effective, adopt urgent measures, adopt concrete measures, adopt more, adopt an approach, adopt further, adopt steps,
		implement measures, implement policies, implement effective, implement appropriate, implement adequate,
		establish an effective and inclusive, establish an inclusive, establish effective, provide adequate, provide sufficient, provide necessary,
		provide the necessary, provide assistance, provide support, provide protection, provide more, provide all, provide appropriate, provide
		resources, provide financial, provide women, introduce measures, introduce necessary,
		include civil society, include a gender perspective, raise the level of, lead, favour, respect fully, optimize, effectuate, accord, mobilize, mobilise,
		upgrade, broaden, widen, bolster, diversify, rectify, correct, counter, curb, minimize, stimulate, nurture, cultivate, deal,
		treat, render, target, generate, motivate, persuade, monitor, manage, enforce, enable, involve, intervene, regulate,
		redress, restore, support the, come, get, effectively combat, align itself, show, demonstrate, display, exert, deploy, spare, concentrate, rely, interact, join efforts, react`,
	5: `agree, associate, denounce, re-adopt, inscribe, install, demobilize, compile, add, communicate, promulgate, re-introduce, re-instate, penalize, penalise, participate, transform, extradite, renounce, clear, forbid, collect, ratification, accession, establishment, adoption, abolition, closure, solve, adopt, ratify, abolish, establish, conduct, amend, implement, enact, criminalise, criminalize, investigate, release, repeal,
		sign, accede, develop, undertake steps to ratify, extend, provide training, provide, introduce, issue, put in place, put an end, put,
		bring, become, set up, set, end, include, incorporate, withdraw, allow, create, prohibit, complete, remove, carry out, carry,
		eliminate, decriminalize, decriminalise, submit, adhere, reform, respond, proceed, invite, finalize, finalise, lift,
		recognize, recognise, harmonize, harmonise, apply, elaborate, accept, grant, initiate, commit, pass, declare, commute,
		reduce, impose, integrate, modify, launch, conclude, cease, formulate, move to ratify, stop, halt, appoint, join, open, close,
		raise, hold, organise, organize, train, draft, prepare, publish, ban, outlaw, prosecute, punish, suspend, replace, dismantle, transfer,
		resume, separate, dissolve, define, designate, institute, institutionalize, institutionalise, codify, enshrine, transpose, translate, disseminate, educate, teach,
		try those, hold accountable, compensate, rehabilitate, return, restrict, limit, refrain, desist, discontinue, drop, delete, cancel, annul, overturn,
		rescind, revoke, reverse, waive, lower, rebuild, construct, deliver, distribute, register, fund, finance, hire, recruit,
		schedule, call for, convene, host, nominate, elect, acknowledge, endorse, approve, authorize, authorise, legislate, legalize,
		legalise, update, align, adapt, adjust, accelerate the ratification, strengthen legislation, formalize, formalise, begin, start, commence, restart, reopen, re-open, re-establish, reinstate,
		reintroduce, receive, respond positively, answer, report, provide information, bring to justice, bring into line, apologize, apologise, abandon, abrogate, abstain,
		free, clarify, specify, differentiate, distinguish, exclude, exempt, execute, expel, permit, perform, produce, purge, design, devise, draw up, work out, set out, lay, make public, make a declaration, make the declaration, make primary, make torture, make domestic, make it a,
		take legislative, give access, give effect, give the, undertake awareness, undertake reform, undertake legislative, undertake investigations, undertake an investigation, undertake campaigns, undertake a campaign`
};

const FRENCH: Record<1 | 2 | 3 | 4 | 5, string> = {
	1: `partager, demander, solliciter, échanger, faire appel, inviter la communauté internationale`,
	2: `continuer, poursuivre, maintenir, persévérer, conserver, préserver, persister, garder, ne pas relâcher`,
	3: `envisager, examiner, étudier, considérer, réfléchir, explorer, revoir, réexaminer, évaluer, analyser, réviser`,
	4: `prendre, renforcer, promouvoir, accélérer, encourager, garantir, respecter, intensifier, assurer, veiller, faire, améliorer,
		accroître, redoubler, augmenter, protéger, lutter, combattre, coopérer, collaborer, favoriser, faciliter, soutenir, appuyer,
		consolider, accorder, s'efforcer, s'attaquer, œuvrer, oeuvrer, remédier, prévenir, donner, développer, redynamiser, s'assurer, multiplier,
		faire en sorte, mener des efforts, répondre, honorer, s'acquitter, se conformer, adopter des mesures, adopter les mesures, adopter toutes les mesures,
		mettre en œuvre des mesures, mettre en œuvre des politiques, mettre l'accent, consacrer, élargir, progresser`,
	5: `adopter, ratifier, abolir, établir, modifier, mettre en œuvre, mettre en oeuvre, promulguer, ériger, incriminer, enquêter, libérer,
		abroger, signer, adhérer, créer, instaurer, instituer, introduire, mettre en place, mettre fin, mettre un terme, mettre, élaborer,
		inscrire, intégrer, incorporer, retirer, lever, interdire, achever, supprimer, éliminer, dépénaliser, décriminaliser, soumettre,
		présenter, réformer, inviter, finaliser, reconnaître, harmoniser, appliquer, accepter, publier, organiser, former, dispenser, fournir, commuer,
		déclarer, réduire, lancer, conclure, cesser, suspendre, nommer, désigner, traduire en justice, poursuivre en justice, poursuivre les auteurs, mener, réaliser, conduire,
		procéder, autoriser, permettre, étendre, élever, relever, transposer, aligner, définir, doter, se doter, devenir, approuver, limiter, rejoindre`
};

const SPANISH: Record<1 | 2 | 3 | 4 | 5, string> = {
	1: `compartir, solicitar, pedir, recabar, intercambiar, hacer un llamamiento`,
	2: `continuar, seguir, proseguir, mantener, perseverar, persistir, preservar, conservar`,
	3: `considerar, examinar, estudiar, explorar, reflexionar, analizar, contemplar, evaluar, revisar, plantearse, reconsiderar`,
	4: `tomar, fortalecer, reforzar, promover, acelerar, abordar, alentar, fomentar, garantizar, respetar, intensificar, asegurar,
		velar, hacer, mejorar, aumentar, incrementar, redoblar, proteger, luchar, combatir, cooperar, colaborar, facilitar, apoyar,
		consolidar, conceder, esforzarse, prevenir, impulsar, dar, prestar, cumplir, ampliar, profundizar, propiciar, afrontar, responder,
		adoptar medidas, adoptar las medidas, adoptar todas las medidas, aplicar medidas, aplicar políticas, potenciar, avanzar, trabajar, procurar, adoptar nuevas medidas, dedicar, asignar`,
	5: `adoptar, ratificar, abolir, establecer, enmendar, modificar, aplicar, implementar, promulgar, tipificar, penalizar, investigar,
		liberar, poner en libertad, derogar, firmar, adherirse, adherir, crear, instaurar, introducir, poner fin, poner en marcha, poner, elaborar, incluir, incorporar, retirar,
		levantar, prohibir, concluir, suprimir, eliminar, despenalizar, presentar, reformar, invitar, cursar, finalizar, reconocer,
		armonizar, aceptar, publicar, organizar, capacitar, impartir, proporcionar, ofrecer, conmutar, declarar, reducir, lanzar, cesar,
		suspender, nombrar, designar, enjuiciar, llevar a cabo, llevar, realizar, permitir, autorizar, extender, elevar, transponer, definir, dotar, aprobar, iniciar,
		integrar, limitar, desarrollar, formular, completar, emprender, extender una invitación, hacer extensiva`
};

export type Estimated = 1 | 2 | 3 | 4 | 5;
export type Tongue = 'en' | 'fr' | 'es';

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly { words: readonly string[]; category: Estimated }[]>;

function phrasesOf(lists: Record<Estimated, string>): Phrases {
	const phrases = new Map<string, { words: string[]; category: Estimated }[]>();
	for (const [category, list] of Object.entries(lists)) {
		for (const phrase of list.split(',')) {
			const words = phrase.trim().split(/\s+/);
			const first = words[0] ?? '';
			const known = phrases.get(first) ?? [];
			known.push({ words, category: Number(category) as Estimated });
			phrases.set(first, known);
		}
	}
	for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length);
	return phrases;
}

export const VERBS: Record<Tongue, Phrases> = {
	en: phrasesOf(ENGLISH),
	fr: phrasesOf(FRENCH),
	es: phrasesOf(SPANISH)
};
