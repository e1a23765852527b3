<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AcceptGuide</name>
    <message>
        <source>Accept a card</source>
        <translation>Aceptar una tarjeta</translation>
    </message>
    <message>
        <source>Whose card is it?</source>
        <translation>¿De quién es la tarjeta?</translation>
    </message>
    <message>
        <source>Do both of you see the same words?</source>
        <translation>¿Ven los dos las mismas palabras?</translation>
    </message>
    <message>
        <source>Accept the card</source>
        <translation>Aceptar la tarjeta</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Two lines overlap</source>
        <translation>Dos líneas se enciman</translation>
    </message>
    <message>
        <source>Another line of {date} with {minutes} covers the same time.</source>
        <translation>Otra línea del {date} con {minutes} cubre el mismo horario.</translation>
    </message>
    <message>
        <source>The same activity that day</source>
        <translation>La misma actividad ese día</translation>
    </message>
    <message>
        <source>Another line of {date} says {minutes}. Sign both only if they are two events.</source>
        <translation>Otra línea del {date} dice {minutes}. Firma las dos solo si son dos hechos.</translation>
    </message>
    <message>
        <source>A long day</source>
        <translation>Un día largo</translation>
    </message>
    <message>
        <source>{minutes} on one day; more than {limit} is unusual.</source>
        <translation>{minutes} en un solo día; más de {limit} no es común.</translation>
    </message>
    <message>
        <source>In the future</source>
        <translation>En el futuro</translation>
    </message>
    <message>
        <source>{date} has not come yet.</source>
        <translation>El {date} aún no llega.</translation>
    </message>
    <message>
        <source>The same words again</source>
        <translation>Las mismas palabras otra vez</translation>
    </message>
    <message>
        <source>{times} lines say exactly this.</source>
        <translation>{times} líneas dicen exactamente esto.</translation>
    </message>
    <message>
        <source>Outside the placement</source>
        <translation>Fuera de la práctica</translation>
    </message>
    <message>
        <source>The placement runs from {starts_on} to {ends_on}.</source>
        <translation>La práctica va del {starts_on} al {ends_on}.</translation>
    </message>
    <message>
        <source>Before the placement</source>
        <translation>Antes de la práctica</translation>
    </message>
    <message>
        <source>The placement starts {starts_on}.</source>
        <translation>La práctica empieza el {starts_on}.</translation>
    </message>
    <message>
        <source>After the placement</source>
        <translation>Después de la práctica</translation>
    </message>
    <message>
        <source>The placement ended {ends_on}.</source>
        <translation>La práctica terminó el {ends_on}.</translation>
    </message>
    <message>
        <source>Signed before it was worked</source>
        <translation>Firmada antes de hacer el trabajo</translation>
    </message>
    <message>
        <source>The date lies after the signature.</source>
        <translation>La fecha es posterior a la firma.</translation>
    </message>
    <message>
        <source>Not rounded</source>
        <translation>Sin redondear</translation>
    </message>
    <message>
        <source>Lengths here are usually steps of {step} minutes.</source>
        <translation>Aquí la duración suele ir en pasos de {step} minutos.</translation>
    </message>
    <message>
        <source>Worth a second look</source>
        <translation>Conviene revisarlo</translation>
    </message>
</context>
<context>
    <name>AnswerGuide</name>
    <message>
        <source>Change of owner</source>
        <translation>Cambio de dueña</translation>
    </message>
    <message>
        <source>I have looked at it: follow all the same</source>
        <translation>Lo he mirado: seguirlo de todos modos</translation>
    </message>
    <message>
        <source>I have looked at it: finish all the same</source>
        <translation>Lo revisé: terminar de todos modos</translation>
    </message>
    <message>
        <source>{name} offers you a record</source>
        <translation>{name} te ofrece un registro</translation>
    </message>
    <message>
        <source>{name} accepts your offer</source>
        <translation>{name} acepta tu oferta</translation>
    </message>
    <message>
        <source>{name} withdraws an offer</source>
        <translation>{name} retira una oferta</translation>
    </message>
    <message>
        <source>{name} says what has changed</source>
        <translation>{name} dice qué cambió</translation>
    </message>
    <message>
        <source>Your own offer</source>
        <translation>Tu propia oferta</translation>
    </message>
    <message>
        <source>Your own acceptance</source>
        <translation>Tu propia aceptación</translation>
    </message>
    <message>
        <source>Your own withdrawal</source>
        <translation>Tu propio retiro</translation>
    </message>
    <message>
        <source>Your own file about what has changed</source>
        <translation>Tu propio archivo sobre lo que cambió</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Accept: it is ours…</source>
        <translation>Aceptar: es nuestro…</translation>
    </message>
    <message>
        <source>Write our answer again…</source>
        <translation>Escribir otra vez nuestra respuesta…</translation>
    </message>
    <message>
        <source>Finish: it is theirs</source>
        <translation>Terminar: es suyo</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>Seguirlo</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Recordarlo</translation>
    </message>
    <message>
        <source>Give this file to {name}. Nothing is to be done with it here.</source>
        <translation>Dale este archivo a {name}. Aquí no hay nada que hacer con él.</translation>
    </message>
    <message>
        <source>Nobody compared the card of {name} here, so nothing can be done with this file. Accept their card first.</source>
        <translation>Nadie comparó aquí la tarjeta de {name}, así que no se puede hacer nada con este archivo. Acepta primero su tarjeta.</translation>
    </message>
    <message>
        <source>You accepted this already; the record is yours.</source>
        <translation>Ya lo aceptaste; el registro es tuyo.</translation>
    </message>
    <message>
        <source>They withdrew this offer; the record stays theirs.</source>
        <translation>Retiraron esta oferta; el registro sigue siendo suyo.</translation>
    </message>
    <message>
        <source>The last day to accept it has passed. Ask for a new one.</source>
        <translation>El último día para aceptarla ya pasó. Pide una nueva.</translation>
    </message>
    <message>
        <source>You read this already; the record is theirs.</source>
        <translation>Ya leíste esto; el registro es suyo.</translation>
    </message>
    <message>
        <source>This answers nothing that was offered from here.</source>
        <translation>Esto no responde a nada que se ofreciera desde aquí.</translation>
    </message>
    <message>
        <source>You withdrew this offer, but they have accepted it. Talk to them: either finish it, or have them offer the record back to you.</source>
        <translation>Retiraste esta oferta, pero ya la aceptaron. Habla con ellos: termina, o pide que te ofrezcan el registro de vuelta.</translation>
    </message>
    <message>
        <source>You accepted this offer before. Both have signed, so the record is yours; if it shall be theirs again, offer it to them.</source>
        <translation>Ya habías aceptado esta oferta. Firmaron las dos, así que el registro es tuyo; si debe volver a ser suyo, ofréceselo.</translation>
    </message>
    <message>
        <source>You know this already.</source>
        <translation>Ya lo sabes.</translation>
    </message>
    <message>
        <source>You read this already; nothing changes.</source>
        <translation>Esto ya lo leíste; no cambia nada.</translation>
    </message>
    <message>
        <source>You read a newer file about this record before.</source>
        <translation>Antes leíste un archivo más nuevo sobre este registro.</translation>
    </message>
    <message>
        <source>This record did not come to you from them. If another laptop of yours took it over, read its file first.</source>
        <translation>Este registro no te llegó de ellos. Si otra laptop tuya lo recibió, lee primero su archivo.</translation>
    </message>
    <message>
        <source>You read another file with this number that said something else. Ask them to bring their laptops together and to send it again.</source>
        <translation>Leíste otro archivo con este número que decía otra cosa. Pídeles que junten sus laptops y que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>Much would go with this. Ask {name} if it surprises you.</source>
        <translation>Con esto se iría mucho. Pregunta a {name} si te sorprende.</translation>
    </message>
    <message>
        <source>Your record has changed since you offered it, and they have it as it was: {lines} more lines of hours, {hours} more signed hours, perhaps other details. Finish, and then send them what follows.</source>
        <translation>Tu registro cambió desde que lo ofreciste, y ellos lo tienen como estaba: {lines} líneas de horas más, {hours} horas firmadas más, quizá otros datos. Termina y luego envíales lo que sigue.</translation>
    </message>
    <message>
        <source>Scanned sheets stay with you; keep them, because what was signed on them counts there by your word. What is signed, taken back or revoked here later you send after it: this list says when something is due.</source>
        <translation>Las hojas escaneadas se quedan contigo; guárdalas, porque lo firmado en ellas cuenta allá por tu palabra. Lo que aquí se firme, se retire o se revoque más tarde lo envías después: esta lista dice cuándo hay algo pendiente.</translation>
    </message>
    <message>
        <source>Scans that stay with {name}: {count}. Ask them if you need one.</source>
        <translation>Hojas escaneadas que se quedan en {name}: {count}. Pídeselas si necesitas una.</translation>
    </message>
    <message>
        <source>With this you own the record: you answer for it, add hours and award. What their supervisors signed stays signed and counts once. {name} keeps its history and adds nothing any more.</source>
        <translation>Con esto el registro es tuyo: respondes por él, agregas horas y otorgas. Lo que firmaron sus supervisores sigue firmado y cuenta una vez. {name} conserva su historial y ya no agrega nada.</translation>
    </message>
    <message>
        <source>They agreed on {consented}. Good until {until}. This cannot be undone; to give the record back, offer it to {name}.</source>
        <translation>La persona aceptó el {consented}. Vale hasta el {until}. Esto no se puede deshacer; para devolver el registro, ofrécelo a {name}.</translation>
    </message>
    <message>
        <source>Your record of {names} is tied to it as the same person.</source>
        <translation>Tu registro de {names} queda unido a este como la misma persona.</translation>
    </message>
    <message>
        <source>The record of {name} is theirs from now on. Yours stays as history; nobody adds hours to it here any more. This cannot be undone.</source>
        <translation>El registro de {name} es suyo desde ahora. El tuyo queda como historial; ya nadie le agrega horas aquí. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Nobody here can accept it any more. Nothing else changes.</source>
        <translation>Aquí ya nadie puede aceptarla. Nada más cambia.</translation>
    </message>
    <message>
        <source>The file says neither whom nor why: perhaps the person has taken their consent back. Ask them if you have to know.</source>
        <translation>El archivo no dice de quién trata ni por qué: quizá la persona retiró su consentimiento. Pregúntales si necesitas saberlo.</translation>
    </message>
    <message>
        <source>The offer of {date}, good until {until}.</source>
        <translation>La oferta del {date}, válida hasta el {until}.</translation>
    </message>
    <message>
        <source>By its number it is about {name}, of whom they showed you a record.</source>
        <translation>Por su número trata de {name}, cuyo registro te mostraron.</translation>
    </message>
    <message>
        <source>Only what you have not changed yourselves becomes as it is there. This cannot be undone: papers were made or revoked for good.</source>
        <translation>Solo lo que tú no cambiaste queda como está allá. No se puede deshacer: se hicieron papeles o se revocaron para siempre.</translation>
    </message>
    <message>
        <source>Only what you have not changed yourselves becomes as it is there. You can undo it at once, below in the window.</source>
        <translation>Solo lo que tú no cambiaste queda como está allá. Puedes deshacerlo enseguida, abajo en la ventana.</translation>
    </message>
    <message>
        <source>Where shall your answer go?</source>
        <translation>¿Dónde va tu respuesta?</translation>
    </message>
    <message>
        <source>The record of {name} is yours.</source>
        <translation>El registro de {name} es tuyo.</translation>
    </message>
    <message>
        <source>The record of {name} is theirs now.</source>
        <translation>El registro de {name} ahora es suyo.</translation>
    </message>
    <message>
        <source>The offer is withdrawn.</source>
        <translation>La oferta está retirada.</translation>
    </message>
    <message>
        <source>The record of {name} follows what changed there.</source>
        <translation>El registro de {name} sigue lo que cambió allá.</translation>
    </message>
    <message>
        <source>Give this file to {name}; they finish with it.</source>
        <translation>Da este archivo a {name}; con él terminan.</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Answers of supervisors</source>
        <translation>Respuestas de quienes supervisan</translation>
    </message>
    <message>
        <source>Stopped. The files below were taken in; the rest not.</source>
        <translation>Se detuvo. Los archivos de abajo se incorporaron; los demás no.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo: take all of it back</source>
        <translation>Deshacer: retirar todo</translation>
    </message>
    <message>
        <source>Accept a card…</source>
        <translation>Aceptar una tarjeta…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) signed</source>
        <translation>
            <numerusform>%n línea firmada</numerusform>
            <numerusform>%n líneas firmadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned, with a reason</source>
        <translation>
            <numerusform>%n línea devuelta, con un motivo</numerusform>
            <numerusform>%n líneas devueltas, con un motivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) signed</source>
        <translation>
            <numerusform>%n evaluación firmada</numerusform>
            <numerusform>%n evaluaciones firmadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) signed as they were before you changed them. These lines wait for a new signature; the old one is kept.</source>
        <translation>
            <numerusform>%n línea se firmó como estaba antes de que la cambiaras. Esta línea espera una firma nueva; la anterior se conserva.</numerusform>
            <numerusform>%n líneas se firmaron como estaban antes de que las cambiaras. Estas líneas esperan una firma nueva; la anterior se conserva.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not on this laptop yet. Their signatures are kept and count as soon as the lines arrive.</source>
        <translation>
            <numerusform>%n línea todavía no está en esta laptop. Su firma se guarda y cuenta en cuanto llegue la línea.</numerusform>
            <numerusform>%n líneas todavía no están en esta laptop. Sus firmas se guardan y cuentan en cuanto lleguen las líneas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were known already</source>
        <translation>
            <numerusform>%n línea ya se conocía</numerusform>
            <numerusform>%n líneas ya se conocían</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Made</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>No backup yet. One is made by itself while you work and before every import.</source>
        <translation>Aún no hay respaldos. Se hace uno solo mientras trabajas y antes de cada importación.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Made by hand</source>
        <translation>Hecho a mano</translation>
    </message>
    <message>
        <source>Made by itself</source>
        <translation>Hecho automáticamente</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Antes de una importación</translation>
    </message>
    <message>
        <source>Before a backup was put back</source>
        <translation>Antes de restaurar un respaldo</translation>
    </message>
    <message>
        <source>Before an update of the file</source>
        <translation>Antes de actualizar el archivo</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Respaldos</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Hacer un respaldo ahora</translation>
    </message>
    <message>
        <source>Go back to a backup…</source>
        <translation>Volver a un respaldo…</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>Se hizo un respaldo.</translation>
    </message>
    <message>
        <source>Backups lie beside the workspace and open with the same passphrase. Copy the folder to another disk now and then.</source>
        <translation>Los respaldos están junto al espacio de trabajo y se abren con la misma contraseña. Copia la carpeta a otro disco de vez en cuando.</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>Hours done</source>
        <translation>Horas completas</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>A buen ritmo</translation>
    </message>
    <message>
        <source>Behind pace</source>
        <translation>Con atraso</translation>
    </message>
    <message>
        <source>Cohort is over</source>
        <translation>Plazo vencido</translation>
    </message>
    <message>
        <source>Held, maybe double</source>
        <translation>Retenida, quizá doble</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Waiting 1 day</source>
        <translation>Espera 1 día</translation>
    </message>
    <message>
        <source>Waiting {days} days</source>
        <translation>Espera {days} días</translation>
    </message>
</context>
<context>
    <name>CapstonesPage</name>
    <message>
        <source>Capstones</source>
        <translation>Proyectos finales</translation>
    </message>
    <message>
        <source>projects and what the panel decided</source>
        <translation>los proyectos y lo que decidió el panel</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>New capstone</source>
        <translation>Nuevo proyecto final</translation>
    </message>
    <message>
        <source>Change a capstone</source>
        <translation>Cambiar un proyecto final</translation>
    </message>
    <message>
        <source>Capstone saved.</source>
        <translation>Proyecto final guardado.</translation>
    </message>
    <message>
        <source>What the panel decided</source>
        <translation>Lo que decidió el panel</translation>
    </message>
    <message>
        <source>Save decision</source>
        <translation>Guardar la decisión</translation>
    </message>
    <message>
        <source>Decision saved: {decision}.</source>
        <translation>Decisión guardada: {decision}.</translation>
    </message>
    <message>
        <source>Capstone deleted.</source>
        <translation>Proyecto final borrado.</translation>
    </message>
    <message>
        <source>The project that ends the pathway: what it is about, when it was presented, and what the panel decided.</source>
        <translation>El proyecto que cierra el programa: de qué trata, cuándo se presentó y qué decidió el panel.</translation>
    </message>
    <message>
        <source>Add a capstone</source>
        <translation>Agregar un proyecto final</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Search capstones</source>
        <translation>Buscar proyectos finales</translation>
    </message>
    <message>
        <source>Write down the decision…</source>
        <translation>Anotar la decisión…</translation>
    </message>
    <message>
        <source>Show the parent leader</source>
        <translation>Ver a la persona</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Community issue</source>
        <translation>Problema de la comunidad</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>Presentación</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>QR code of your card</source>
        <translation>Código QR de tu tarjeta</translation>
    </message>
    <message>
        <source>Show large…</source>
        <translation>Mostrar en grande…</translation>
    </message>
    <message>
        <source>Save card…</source>
        <translation>Guardar tarjeta…</translation>
    </message>
    <message>
        <source>Print card…</source>
        <translation>Imprimir tarjeta…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Others save a photo or scan of this code and open it with “Accept a card”.</source>
        <translation>Las demás personas guardan una foto o un escaneo de este código y lo abren con “Aceptar una tarjeta”.</translation>
    </message>
    <message>
        <source>The names are too long for a code. Hand the card over as a file.</source>
        <translation>Los nombres son demasiado largos para un código. Entrega la tarjeta como archivo.</translation>
    </message>
    <message>
        <source>Save your card</source>
        <translation>Guarda tu tarjeta</translation>
    </message>
    <message>
        <source>Cards (*.plccard)</source>
        <translation>Tarjetas (*.plccard)</translation>
    </message>
    <message>
        <source>Your card was saved. There is nothing secret on it; hand it over by e-mail or on a USB stick.</source>
        <translation>Tu tarjeta se guardó. No contiene nada secreto; entrégala por correo electrónico o en una memoria USB.</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Tarjeta de identidad</translation>
    </message>
    <message>
        <source>A card tells another computer which signatures and files are really yours, the way a stamp does on paper. It is not secret: give yours to the people you work with, and accept theirs once, after both of you have read the same six words.</source>
        <translation>Una tarjeta le dice a otra computadora qué firmas y archivos son de verdad tuyos, como un sello en papel. No es secreta: dale la tuya a las personas con quienes trabajas y acepta las suyas una vez, después de que los dos hayan leído las mismas seis palabras.</translation>
    </message>
</context>
<context>
    <name>CardReceiver</name>
    <message>
        <source>Cards, also scanned ones</source>
        <translation>Tarjetas, también escaneadas</translation>
    </message>
    <message>
        <source>Choose the card</source>
        <translation>Elige la tarjeta</translation>
    </message>
    <message>
        <source>This card of {name} is accepted already. Nothing is left to do.</source>
        <translation>Esta tarjeta de {name} ya está aceptada. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>The card was not accepted. Nothing was changed; the old card stays valid.</source>
        <translation>La tarjeta no se aceptó. No se cambió nada; la tarjeta anterior sigue siendo válida.</translation>
    </message>
    <message>
        <source>The card of {name} is accepted.</source>
        <translation>La tarjeta de {name} está aceptada.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Se deshizo.</translation>
    </message>
</context>
<context>
    <name>CardStep</name>
    <message>
        <source>Choose their card…</source>
        <translation>Elegir su tarjeta…</translation>
    </message>
    <message>
        <source>{name} has a key already and can sign. Choose a card only if it is a new one.</source>
        <translation>{name} ya tiene una llave y puede firmar. Elige una tarjeta solo si es nueva.</translation>
    </message>
    <message>
        <source>To sign from another computer, {name} makes a card there and gives it to you. You can also go on without it and accept the card later.</source>
        <translation>Para firmar en otra computadora, {name} hace allí una tarjeta y te la da. También puedes seguir sin ella y aceptar la tarjeta después.</translation>
    </message>
    <message>
        <source>This card is accepted already.</source>
        <translation>Esta tarjeta ya está aceptada.</translation>
    </message>
    <message>
        <source>This card shows another key than the one you accepted for {name}. Accept it on the page Cards and keys first, where both stand side by side.</source>
        <translation>Esta tarjeta muestra otra llave que la que aceptaste para {name}. Acéptala primero en la página Tarjetas y llaves, donde las dos se ven lado a lado.</translation>
    </message>
    <message>
        <source>Cards, also scanned ones</source>
        <translation>Tarjetas, también escaneadas</translation>
    </message>
    <message>
        <source>Choose the card</source>
        <translation>Elige la tarjeta</translation>
    </message>
</context>
<context>
    <name>CardWindow</name>
    <message>
        <source>My card</source>
        <translation>Mi tarjeta</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Cards and keys</source>
        <translation>Tarjetas y llaves</translation>
    </message>
    <message>
        <source>Your office&apos;s card</source>
        <translation>Tarjeta de tu oficina</translation>
    </message>
    <message>
        <source>When staff changes…</source>
        <translation>Cuando cambia el personal…</translation>
    </message>
    <message>
        <source>Accept a card…</source>
        <translation>Aceptar una tarjeta…</translation>
    </message>
    <message>
        <source>People whose card you accepted</source>
        <translation>Personas cuya tarjeta aceptaste</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Organization&apos;s key</source>
        <translation>Llave de la organización</translation>
    </message>
</context>
<context>
    <name>CertificatesCard</name>
    <message>
        <source>Certified people and computers</source>
        <translation>Personas y computadoras certificadas</translation>
    </message>
    <message>
        <source>Certify a person…</source>
        <translation>Certificar a una persona…</translation>
    </message>
    <message>
        <source>Certify this computer…</source>
        <translation>Certificar esta computadora…</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Nobody is certified yet. A certificate says which role a person&apos;s key has, at which sites and until when; every office of the organization believes it.</source>
        <translation>Todavía no hay nadie con certificado. Un certificado dice qué función tiene la llave de una persona, en qué sedes y hasta cuándo; todas las oficinas de la organización confían en él.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Make the organization&apos;s key first.</source>
        <translation>Primero crea la llave de la organización.</translation>
    </message>
    <message>
        <source>Whose key</source>
        <translation>De quién es la llave</translation>
    </message>
    <message>
        <source>People whose card you accepted, and those who sign at this computer.</source>
        <translation>Personas cuya tarjeta aceptaste y quienes firman en esta computadora.</translation>
    </message>
    <message>
        <source>May act as</source>
        <translation>Puede actuar como</translation>
    </message>
    <message>
        <source>From the first trainer, instructor or coordinator on, only certified ones confirm attendance, confirm course results, or join and part records.</source>
        <translation>Desde que hay una persona certificada para la formación, la docencia o la coordinación, solo las certificadas confirman la asistencia, confirman los resultados del curso, o juntan y separan registros.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Empty: today.</source>
        <translation>Vacío: hoy.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Empty: no end.</source>
        <translation>Vacío: sin fin.</translation>
    </message>
    <message>
        <source>Certify a person</source>
        <translation>Certificar a una persona</translation>
    </message>
    <message>
        <source>Certify</source>
        <translation>Certificar</translation>
    </message>
    <message>
        <source>Certified.</source>
        <translation>Se certificó.</translation>
    </message>
    <message>
        <source>Only at these sites</source>
        <translation>Solo en estas sedes</translation>
    </message>
    <message>
        <source>None chosen means everywhere.</source>
        <translation>Si no eliges ninguna, vale en todas partes.</translation>
    </message>
    <message>
        <source>Only for these cohorts</source>
        <translation>Solo para estas cohortes</translation>
    </message>
    <message>
        <source>None chosen means all.</source>
        <translation>Si no eliges ninguna, vale para todas.</translation>
    </message>
    <message>
        <source>What you call this computer</source>
        <translation>Cómo llamas a esta computadora</translation>
    </message>
    <message>
        <source>Such as: Ana&apos;s laptop.</source>
        <translation>Por ejemplo: laptop de Ana.</translation>
    </message>
    <message>
        <source>Certify this computer</source>
        <translation>Certificar esta computadora</translation>
    </message>
    <message>
        <source>Other computers of the organization then know that files from this one are yours.</source>
        <translation>Así, las demás computadoras de la organización saben que los archivos de esta son tuyos.</translation>
    </message>
    <message>
        <source>This computer is certified.</source>
        <translation>Esta computadora está certificada.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Withdraw the certificate of {name}</source>
        <translation>Retirar el certificado de {name}</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>What was signed and received before stays signed. The organization&apos;s key is not needed for this.</source>
        <translation>Lo que se firmó y se recibió antes sigue firmado. Para esto no hace falta la llave de la organización.</translation>
    </message>
    <message>
        <source>The certificate is withdrawn.</source>
        <translation>El certificado se retiró.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminó</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>By an earlier key</source>
        <translation>De una llave anterior</translation>
    </message>
    <message>
        <source>Never counted</source>
        <translation>Nunca contó</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Computer of the organization</source>
        <translation>Computadora de la organización</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>Desde el {date}</translation>
    </message>
</context>
<context>
    <name>CertifyStep</name>
    <message>
        <source>Confirm it now; I have the stick with me</source>
        <translation>Confirmarlo ahora; tengo la memoria conmigo</translation>
    </message>
    <message>
        <source>Later is fine too: page Cards and keys, Organization&apos;s key.</source>
        <translation>También puede ser después: página Tarjetas y llaves, Llave de la organización.</translation>
    </message>
    <message>
        <source>With the organization&apos;s key you confirm to every office that {name} may act as: {roles}. The same sites and cohorts as before are meant.</source>
        <translation>Con la llave de la organización confirmas ante todas las oficinas que {name} puede actuar como: {roles}. Se entienden las mismas sedes y cohortes que antes.</translation>
    </message>
</context>
<context>
    <name>ChangeSignedCard</name>
    <message numerus="yes">
        <source>%n signed line(s) read differently in the workbook</source>
        <translation>
            <numerusform>%n línea firmada dice otra cosa en el libro</numerusform>
            <numerusform>%n líneas firmadas dicen otra cosa en el libro</numerusform>
        </translation>
    </message>
    <message>
        <source>A signature holds only for the words and times that were signed.</source>
        <translation>Una firma vale solo para las palabras y los horarios que se firmaron.</translation>
    </message>
    <message>
        <source>Keep what was signed</source>
        <translation>Dejar lo que se firmó</translation>
    </message>
    <message numerus="yes">
        <source>Take the workbook; %n signature(s) stop counting</source>
        <translation>
            <numerusform>Usar el libro; %n firma deja de contar</numerusform>
            <numerusform>Usar el libro; %n firmas dejan de contar</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Libro</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Acting supervisor set</source>
        <translation>Suplente de supervisión asignado</translation>
    </message>
    <message>
        <source>Attendance written down</source>
        <translation>Asistencia anotada</translation>
    </message>
    <message>
        <source>Award taken back</source>
        <translation>Otorgamiento retirado</translation>
    </message>
    <message>
        <source>Credential issued again</source>
        <translation>Credencial emitida otra vez</translation>
    </message>
    <message>
        <source>Credential revoked</source>
        <translation>Credencial revocada</translation>
    </message>
    <message>
        <source>Step credentials issued</source>
        <translation>Credenciales de paso emitidas</translation>
    </message>
    <message>
        <source>Status list made</source>
        <translation>Lista de estado creada</translation>
    </message>
    <message>
        <source>Step credential issued</source>
        <translation>Credencial de paso emitida</translation>
    </message>
    <message>
        <source>Credential issued</source>
        <translation>Credencial emitida</translation>
    </message>
    <message>
        <source>Credential awarded</source>
        <translation>Credencial otorgada</translation>
    </message>
    <message>
        <source>Status changed</source>
        <translation>Estado cambiado</translation>
    </message>
    <message>
        <source>Hours changed</source>
        <translation>Horas cambiadas</translation>
    </message>
    <message>
        <source>Hours written down</source>
        <translation>Horas anotadas</translation>
    </message>
    <message>
        <source>Hours brought back</source>
        <translation>Horas recuperadas</translation>
    </message>
    <message>
        <source>Hours signed off</source>
        <translation>Horas firmadas</translation>
    </message>
    <message>
        <source>Hours submitted</source>
        <translation>Horas enviadas</translation>
    </message>
    <message>
        <source>Hours made void</source>
        <translation>Horas anuladas</translation>
    </message>
    <message>
        <source>Hours taken back from signing</source>
        <translation>Horas retiradas de la firma</translation>
    </message>
    <message>
        <source>Key withdrawn</source>
        <translation>Llave retirada</translation>
    </message>
    <message>
        <source>Identity card accepted</source>
        <translation>Tarjeta de identidad aceptada</translation>
    </message>
    <message>
        <source>Hours sent to be signed</source>
        <translation>Horas enviadas para firmar</translation>
    </message>
    <message>
        <source>Signatures received</source>
        <translation>Firmas recibidas</translation>
    </message>
    <message>
        <source>Supervisor&apos;s key made</source>
        <translation>Llave de supervisión creada</translation>
    </message>
    <message>
        <source>Laptop named</source>
        <translation>Laptop con nombre nuevo</translation>
    </message>
    <message>
        <source>Laptop accepted</source>
        <translation>Laptop aceptada</translation>
    </message>
    <message>
        <source>Laptop withdrawn</source>
        <translation>Laptop retirada</translation>
    </message>
    <message>
        <source>Laptop takes part again</source>
        <translation>La laptop participa otra vez</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Conflicto decidido</translation>
    </message>
    <message>
        <source>Another organization accepted</source>
        <translation>Otra organización aceptada</translation>
    </message>
    <message>
        <source>Records shown to another organization</source>
        <translation>Registros mostrados a otra organización</translation>
    </message>
    <message>
        <source>Records of another organization received</source>
        <translation>Registros de otra organización recibidos</translation>
    </message>
    <message>
        <source>Record of another organization linked</source>
        <translation>Registro de otra organización enlazado</translation>
    </message>
    <message>
        <source>Record offered to another organization</source>
        <translation>Registro ofrecido a otra organización</translation>
    </message>
    <message>
        <source>Record taken over from another organization</source>
        <translation>Registro recibido de otra organización</translation>
    </message>
    <message>
        <source>Record handed over to another organization</source>
        <translation>Registro entregado a otra organización</translation>
    </message>
    <message>
        <source>New owner told what has changed</source>
        <translation>Nueva dueña avisada de lo que cambió</translation>
    </message>
    <message>
        <source>Changes of the former owner followed</source>
        <translation>Cambios de la dueña anterior seguidos</translation>
    </message>
    <message>
        <source>The former owner&apos;s newer file holds, which another laptop had read</source>
        <translation>Vale el archivo más nuevo de la dueña anterior, que otra laptop había leído</translation>
    </message>
    <message>
        <source>Offer of a record withdrawn</source>
        <translation>Oferta de un registro retirada</translation>
    </message>
    <message>
        <source>Withdrawal of an offer received</source>
        <translation>Retiro de una oferta recibido</translation>
    </message>
    <message>
        <source>Offer to another organization</source>
        <translation>Oferta a otra organización</translation>
    </message>
    <message>
        <source>Change of owner, signed by both</source>
        <translation>Cambio de dueño, firmado por ambas</translation>
    </message>
    <message>
        <source>Offer withdrawn</source>
        <translation>Oferta retirada</translation>
    </message>
    <message>
        <source>Signatures taken over</source>
        <translation>Firmas recibidas</translation>
    </message>
    <message>
        <source>Record of another organization</source>
        <translation>Registro de otra organización</translation>
    </message>
    <message>
        <source>Kept as it was when somebody was erased</source>
        <translation>Se conservó como estaba cuando se borró a alguien</translation>
    </message>
    <message>
        <source>What waited in vain entered</source>
        <translation>Se anotó lo que esperaba en vano</translation>
    </message>
    <message>
        <source>Evaluation written down</source>
        <translation>Evaluación anotada</translation>
    </message>
    <message>
        <source>Evaluation taken back</source>
        <translation>Evaluación retirada</translation>
    </message>
    <message>
        <source>Sheet printed to be signed</source>
        <translation>Hoja impresa para firmar</translation>
    </message>
    <message>
        <source>Signed sheet scanned</source>
        <translation>Hoja firmada escaneada</translation>
    </message>
    <message>
        <source>Parent leader enrolled</source>
        <translation>Padre o madre líder con inscripción</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Persona borrada</translation>
    </message>
    <message>
        <source>Told two people apart</source>
        <translation>Dos personas distinguidas</translation>
    </message>
    <message>
        <source>People enrolled</source>
        <translation>Personas inscritas</translation>
    </message>
    <message>
        <source>Two records are one person</source>
        <translation>Dos fichas son una persona</translation>
    </message>
    <message>
        <source>Two records taken apart again</source>
        <translation>Dos fichas separadas de nuevo</translation>
    </message>
    <message>
        <source>Placement ended</source>
        <translation>Práctica terminada</translation>
    </message>
    <message>
        <source>Other supervisor</source>
        <translation>Otra persona supervisa</translation>
    </message>
    <message>
        <source>Moved to other rules</source>
        <translation>Cambio a otras reglas</translation>
    </message>
    <message>
        <source>Rules saved</source>
        <translation>Reglas guardadas</translation>
    </message>
    <message>
        <source>Double entry decided: one event</source>
        <translation>Registro doble resuelto: un solo evento</translation>
    </message>
    <message>
        <source>Sign-off taken back</source>
        <translation>Firma retirada</translation>
    </message>
    <message>
        <source>Double entry decided: two events</source>
        <translation>Registro doble resuelto: dos eventos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Deshecho</translation>
    </message>
    <message>
        <source>Week confirmed</source>
        <translation>Semana confirmada</translation>
    </message>
    <message>
        <source>Workbook imported</source>
        <translation>Libro importado</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>Espacio de trabajo creado</translation>
    </message>
    <message>
        <source>Signed or returned</source>
        <translation>Firmada o devuelta</translation>
    </message>
    <message>
        <source>Evaluation by the supervisor</source>
        <translation>Evaluación de quien supervisa</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Time to answer chosen</source>
        <translation>Se eligió el tiempo para responder</translation>
    </message>
    <message>
        <source>Why a signed line was changed</source>
        <translation>Por qué se cambió una línea firmada</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Key certified</source>
        <translation>Llave certificada</translation>
    </message>
    <message>
        <source>Computer certified</source>
        <translation>Computadora certificada</translation>
    </message>
    <message>
        <source>Certificate withdrawn</source>
        <translation>Certificado retirado</translation>
    </message>
    <message>
        <source>Signatures let count again</source>
        <translation>Firmas que vuelven a contar</translation>
    </message>
    <message>
        <source>Root key made</source>
        <translation>Llave raíz creada</translation>
    </message>
    <message>
        <source>Root key replaced</source>
        <translation>Llave raíz reemplazada</translation>
    </message>
    <message>
        <source>Root file made from the sheet</source>
        <translation>Archivo raíz creado desde la hoja</translation>
    </message>
    <message>
        <source>Sheet of the root key printed</source>
        <translation>Hoja de la llave raíz impresa</translation>
    </message>
    <message>
        <source>Copy of the root key given</source>
        <translation>Copia de la llave raíz entregada</translation>
    </message>
    <message>
        <source>Copy of the root key handed back</source>
        <translation>Copia de la llave raíz devuelta</translation>
    </message>
    <message>
        <source>Staff changed</source>
        <translation>Cambio de personal</translation>
    </message>
    <message>
        <source>{kind} saved</source>
        <translation>Guardado: {kind}</translation>
    </message>
    <message>
        <source>{kind} deleted</source>
        <translation>Borrado: {kind}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Community organization</source>
        <translation>Organización comunitaria</translation>
    </message>
    <message>
        <source>Government agency</source>
        <translation>Agencia de gobierno</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Escuela</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrito</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Financiador</translation>
    </message>
    <message>
        <source>Steering body</source>
        <translation>Órgano directivo</translation>
    </message>
    <message>
        <source>Nominates parent leaders</source>
        <translation>Postula líderes</translation>
    </message>
    <message>
        <source>Hosts placements</source>
        <translation>Recibe prácticas</translation>
    </message>
    <message>
        <source>Gives training</source>
        <translation>Da formación</translation>
    </message>
    <message>
        <source>Gives the course</source>
        <translation>Da el curso</translation>
    </message>
    <message>
        <source>Issues credentials</source>
        <translation>Emite credenciales</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Office staff</source>
        <translation>Personal de la oficina</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emite la credencial</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Coordinación</translation>
    </message>
    <message>
        <source>Charter school</source>
        <translation>Escuela chárter</translation>
    </message>
    <message>
        <source>Parochial school</source>
        <translation>Escuela parroquial</translation>
    </message>
    <message>
        <source>METCO</source>
        <translation>METCO</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Se le puede contactar</translation>
    </message>
    <message>
        <source>May be shared with the college</source>
        <translation>Se puede compartir con la universidad</translation>
    </message>
    <message>
        <source>Alumni contact</source>
        <translation>Contacto de egresados</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Con inscripción</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Programa completo</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <source>1 Parenting</source>
        <translation>1 Crianza</translation>
    </message>
    <message>
        <source>2 Communicating</source>
        <translation>2 Comunicación</translation>
    </message>
    <message>
        <source>3 Volunteering</source>
        <translation>3 Voluntariado</translation>
    </message>
    <message>
        <source>4 Learning at home</source>
        <translation>4 Aprendizaje en casa</translation>
    </message>
    <message>
        <source>5 Decision making</source>
        <translation>5 Toma de decisiones</translation>
    </message>
    <message>
        <source>6 Collaborating with the community</source>
        <translation>6 Colaboración con la comunidad</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>This week is complete</source>
        <translation>Esta semana está completa</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nada que anotar</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presente</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Con aviso</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Aprobó</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>No aprobó</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>To be revised</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>No aceptado</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mes, día, año</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Día, mes, año</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Año, mes, día</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Waiting for signature</source>
        <translation>Espera firma</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmada</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Signed by file</source>
        <translation>Firmada por archivo</translation>
    </message>
    <message>
        <source>Signed in person</source>
        <translation>Firmada en persona</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Firmada en papel</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>Cumple los requisitos</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>A buen ritmo</translation>
    </message>
    <message>
        <source>Behind pace</source>
        <translation>Con atraso</translation>
    </message>
    <message>
        <source>Past the end date</source>
        <translation>Plazo vencido</translation>
    </message>
    <message>
        <source>Hours reached</source>
        <translation>Horas alcanzadas</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>Otorgada</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Field experience</source>
        <translation>Práctica comunitaria</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
</context>
<context>
    <name>CohortPage</name>
    <message>
        <source>All cohorts</source>
        <translation>Todas las cohortes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Agregar personas</translation>
    </message>
    <message>
        <source>People of the cohort</source>
        <translation>Personas de la cohorte</translation>
    </message>
    <message>
        <source>Nobody is in this cohort yet.</source>
        <translation>Todavía no hay nadie en esta cohorte.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n more than the cohort has room for. That is allowed.</source>
        <translation>
            <numerusform>%n más de los lugares que tiene la cohorte. Está permitido.</numerusform>
            <numerusform>%n más de los lugares que tiene la cohorte. Está permitido.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>del {start} al {end}</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>hasta el {end}</translation>
    </message>
    <message>
        <source>{count} of {capacity} places</source>
        <translation>{count} de {capacity} lugares</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a cohort</source>
        <translation>Cambiar una cohorte</translation>
    </message>
    <message>
        <source>Cohort saved.</source>
        <translation>Cohorte guardada.</translation>
    </message>
    <message>
        <source>Who joins?</source>
        <translation>¿Quién se une?</translation>
    </message>
    <message>
        <source>Add people to {cohort}</source>
        <translation>Agregar personas a {cohort}</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>Everyone known who is not in this cohort. They are enrolled today, under the newest rules. Somebody new? Use “Parent leader” on the list of parent leaders.</source>
        <translation>Todas las personas conocidas que no están en esta cohorte. Se inscriben hoy, con las reglas más nuevas. ¿Alguien nuevo? Usa “Padre o madre líder” en la lista de padres y madres líderes.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) enrolled.</source>
        <translation>
            <numerusform>Se inscribió %n persona.</numerusform>
            <numerusform>Se inscribieron %n personas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CohortView</name>
    <message>
        <source>Parent leaders of all organizations</source>
        <translation>Padres y madres líderes de todas las organizaciones</translation>
    </message>
    <message>
        <source>Your parent leaders stand here, and those that other organizations showed you.</source>
        <translation>Aquí están tus padres y madres líderes, y quienes otras organizaciones te mostraron.</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Search by name or organization</source>
        <translation>Buscar por nombre u organización</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Guardar como tabla…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>What belongs to another organization is read-only: only they change it, and a newer file of theirs brings it up to date. Hours of somebody known here count once; hours shown without their lines cannot be compared and do not count.</source>
        <translation>Lo que es de otra organización es solo para leer: solo ella lo cambia, y un archivo suyo más nuevo lo pone al día. Las horas de alguien conocido aquí cuentan una vez; las horas mostradas sin sus líneas no se pueden comparar y no cuentan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Counted hours</source>
        <translation>Horas que cuentan</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Sin contar</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Es de</translation>
    </message>
    <message>
        <source>{hours} are presumed to be counted already.</source>
        <translation>Se supone que {hours} ya están contadas.</translation>
    </message>
    <message>
        <source>{hours} were shown without their lines.</source>
        <translation>{hours} se mostraron sin sus líneas.</translation>
    </message>
    <message>
        <source>{name}, since {date}</source>
        <translation>{name}, desde el {date}</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nuestro</translation>
    </message>
    <message>
        <source>Them, from {before}, as of {date}</source>
        <translation>De ellos, antes de {before}, al {date}</translation>
    </message>
    <message>
        <source>Them, as of {date}</source>
        <translation>De ellos, al {date}</translation>
    </message>
</context>
<context>
    <name>CohortsPage</name>
    <message>
        <source>Cohorts</source>
        <translation>Cohortes</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Change a cohort</source>
        <translation>Cambiar una cohorte</translation>
    </message>
    <message>
        <source>A cohort is a group of 20 to 25 parent leaders who go through a term together. Its dates say whether somebody is on pace.</source>
        <translation>Una cohorte es un grupo de 20 a 25 padres y madres líderes que hacen el programa al mismo tiempo. Sus fechas dicen si alguien va a buen ritmo.</translation>
    </message>
    <message>
        <source>Add a cohort</source>
        <translation>Agregar una cohorte</translation>
    </message>
    <message>
        <source>Search cohorts</source>
        <translation>Buscar cohortes</translation>
    </message>
    <message>
        <source>New cohort</source>
        <translation>Nueva cohorte</translation>
    </message>
    <message>
        <source>Cohort saved.</source>
        <translation>Cohorte guardada.</translation>
    </message>
    <message>
        <source>Cohort deleted.</source>
        <translation>Cohorte borrada.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completaron</translation>
    </message>
    <message>
        <source>{enrolled} of {capacity}</source>
        <translation>{enrolled} de {capacity}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>They match</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>They do not match</source>
        <translation>No coinciden</translation>
    </message>
    <message>
        <source>The words are English, the same on every computer in every language. Read them as they are written, or letter by letter; the digits say the same.</source>
        <translation>Las palabras están en inglés, iguales en cada computadora y en cada idioma. Léelas como están escritas, o letra por letra; los dígitos dicen lo mismo.</translation>
    </message>
    <message>
        <source>Call whoever uses {name} at a number you already know, or sit together. They open your card there and see the same six words. One of you reads them aloud.</source>
        <translation>Llama a quien usa {name} a un número que ya conoces, o siéntense juntos. Esa persona abre tu tarjeta allí y ve las mismas seis palabras. Una de las dos personas las lee en voz alta.</translation>
    </message>
    <message>
        <source>Call {name} at a number you already know, or sit together. They open your card on their computer and see the same six words. One of you reads them aloud.</source>
        <translation>Llama a {name} a un número que ya conoces, o siéntense juntos. Esa persona abre tu tarjeta en su computadora y ve las mismas seis palabras. Una de las dos personas las lee en voz alta.</translation>
    </message>
    <message>
        <source>Or read these digits: {digits}</source>
        <translation>O lee estos dígitos: {digits}</translation>
    </message>
    <message>
        <source>Read the words first, then say whether they match.</source>
        <translation>Primero lee las palabras; después di si coinciden.</translation>
    </message>
    <message>
        <source>Do not accept this card. Somebody may have exchanged it on the way, or one of you opened an older card. Ask for the card again by another way, such as a USB stick handed over in person, and compare once more. Nothing was changed.</source>
        <translation>No aceptes esta tarjeta. Puede que alguien la haya cambiado en el camino, o que una de las dos personas abriera una tarjeta anterior. Pide la tarjeta otra vez por otro camino, por ejemplo en una memoria USB entregada en persona, y compara de nuevo. No se cambió nada.</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Use this instead</source>
        <translation>Usar este en su lugar</translation>
    </message>
    <message>
        <source>Neither is right: another value…</source>
        <translation>Ninguno es correcto: otro valor…</translation>
    </message>
    <message>
        <source>A record</source>
        <translation>Un registro</translation>
    </message>
    <message>
        <source>shown until you decide</source>
        <translation>se muestra hasta que decidas</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Conservar este</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>Conservar el registro</translation>
    </message>
    <message>
        <source>Neither is right:</source>
        <translation>Ninguno es correcto:</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>El valor correcto</translation>
    </message>
</context>
<context>
    <name>ConflictsView</name>
    <message>
        <source>These were changed on two laptops before one had heard of the other. Choose what is right. Nothing is lost: you can undo it, and History keeps every value.</source>
        <translation>Esto se cambió en dos laptops antes de que una supiera de la otra. Elige lo correcto. No se pierde nada: puedes deshacerlo, y el historial guarda cada valor.</translation>
    </message>
    <message>
        <source>Nothing is left to decide. The other laptops hear what you decided with our next file.</source>
        <translation>No queda nada por decidir. Las otras laptops sabrán lo que decidiste con nuestro próximo archivo.</translation>
    </message>
    <message>
        <source>{count} more follow when these are decided.</source>
        <translation>Siguen {count} más cuando estos estén decididos.</translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Whole group…</source>
        <translation>Grupo completo…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>results of the leadership course</source>
        <translation>resultados del curso de liderazgo</translation>
    </message>
    <message>
        <source>results of a whole group</source>
        <translation>resultados de un grupo completo</translation>
    </message>
    <message>
        <source>New course result</source>
        <translation>Nuevo resultado del curso</translation>
    </message>
    <message>
        <source>Change a course result</source>
        <translation>Cambiar un resultado del curso</translation>
    </message>
    <message>
        <source>Course result saved.</source>
        <translation>Resultado del curso guardado.</translation>
    </message>
    <message>
        <source>Course result deleted.</source>
        <translation>Resultado del curso borrado.</translation>
    </message>
    <message>
        <source>Course results</source>
        <translation>Resultados del curso</translation>
    </message>
    <message>
        <source>The college&apos;s word on the leadership course, step 1 of the pathway. One result at a time, or a whole group at once.</source>
        <translation>Lo que la universidad dice del curso de liderazgo, paso 1 del programa. Un resultado a la vez, o un grupo completo de una vez.</translation>
    </message>
    <message>
        <source>Add results of a group</source>
        <translation>Agregar resultados de un grupo</translation>
    </message>
    <message>
        <source>Search course results</source>
        <translation>Buscar resultados del curso</translation>
    </message>
    <message>
        <source>Show the parent leader</source>
        <translation>Ver a la persona</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>no credit</source>
        <translation>sin créditos</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. The step you took last was not saved; everything before it is. You can go on working.</source>
        <translation>Es un error de la aplicación, no tuyo. No se guardó tu último paso; todo lo anterior sí. Puedes seguir trabajando.</translation>
    </message>
    <message>
        <source>Details for whoever helps you</source>
        <translation>Detalles para quien te ayude</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar los detalles</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
</context>
<context>
    <name>CreateDialog</name>
    <message>
        <source>New workspace</source>
        <translation>Nuevo espacio de trabajo</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>Crear el espacio de trabajo</translation>
    </message>
    <message>
        <source>One encrypted file on this computer. Nothing leaves it by itself.</source>
        <translation>Un archivo cifrado en esta computadora. Nada sale de ella por sí solo.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>Tu organización</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters. A short sentence is easy to remember.</source>
        <translation>Al menos 8 caracteres. Una frase corta es fácil de recordar.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Dónde guardarlo</translation>
    </message>
    <message>
        <source>A folder of this computer, not OneDrive, Dropbox, a USB stick or a network.</source>
        <translation>Una carpeta de esta computadora, no OneDrive, Dropbox, una memoria USB ni una red.</translation>
    </message>
    <message>
        <source>Workspaces (*.plcdb)</source>
        <translation>Espacios de trabajo (*.plcdb)</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Dónde guardar el espacio de trabajo</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>Issue…</source>
        <translation>Emitir…</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Quién emite</translation>
    </message>
    <message>
        <source>The issuer&apos;s own passphrase</source>
        <translation>La contraseña propia de quien emite</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>The first time. It makes the issuer&apos;s key on this computer; choose at least 8 characters that only the issuer knows.</source>
        <translation>Es la primera vez. Se crea la llave de quien emite en esta computadora; elige al menos 8 caracteres que solo conozca quien emite.</translation>
    </message>
    <message>
        <source>Without a signature: nobody can verify the paper</source>
        <translation>Sin firma: nadie puede verificar el papel</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n certificate(s)</source>
        <translation>
            <numerusform>Emitir %n certificado</numerusform>
            <numerusform>Emitir %n certificados</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Tema comunitario</translation>
    </message>
    <message>
        <source>The papers are made once and kept as they are. A later change of a name or of the layout does not change them. With the issuer&apos;s signature anyone can verify them, without a network.</source>
        <translation>Los papeles se hacen una sola vez y se guardan como están. Un cambio posterior de un nombre o del diseño no los cambia. Con la firma de quien emite, cualquiera puede verificarlos, sin red.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>award, issue, and give out the certificate</source>
        <translation>otorgar, emitir y entregar el certificado</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlas</translation>
    </message>
    <message>
        <source>Status list…</source>
        <translation>Lista de estado…</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>Otorgar</translation>
    </message>
    <message numerus="yes">
        <source>Award %n credential(s)</source>
        <translation>
            <numerusform>Otorgar %n credencial</numerusform>
            <numerusform>Otorgar %n credenciales</numerusform>
        </translation>
    </message>
    <message>
        <source>First choose somebody above who is eligible</source>
        <translation>Elige primero arriba a alguien que cumpla los requisitos</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) awarded.</source>
        <translation>
            <numerusform>Se otorgó %n credencial.</numerusform>
            <numerusform>Se otorgaron %n credenciales.</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing credentials</source>
        <translation>Emitiendo credenciales</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued.</source>
        <translation>
            <numerusform>Se emitió %n certificado.</numerusform>
            <numerusform>Se emitieron %n certificados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Award taken back.</source>
        <translation>Se retiró el otorgamiento.</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>Cumple los requisitos</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Who can receive the credential</source>
        <translation>Quién puede recibir la credencial</translation>
    </message>
    <message>
        <source>Enrolled parent leaders stand here with what is still missing. Everyone who is enrolled already has the credential, or nobody is enrolled yet.</source>
        <translation>Aquí están los padres y madres líderes con inscripción y lo que aún les falta. O todas las personas inscritas ya tienen la credencial, o todavía no hay nadie con inscripción.</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Step credentials…</source>
        <translation>Credenciales de paso…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Persona borrada</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>Otorgada</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Awarded credentials stand here. Choose eligible people above first.</source>
        <translation>Aquí están las credenciales otorgadas. Primero elige arriba a personas que cumplen los requisitos.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Search by name or number</source>
        <translation>Buscar por nombre o número</translation>
    </message>
    <message>
        <source>View certificate</source>
        <translation>Ver el certificado</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Save signed credential…</source>
        <translation>Guardar credencial firmada…</translation>
    </message>
    <message>
        <source>Issue again…</source>
        <translation>Emitir otra vez…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Revocar…</translation>
    </message>
    <message>
        <source>Papers…</source>
        <translation>Papeles…</translation>
    </message>
    <message>
        <source>Take the award back</source>
        <translation>Retirar el otorgamiento</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Abrir a la persona</translation>
    </message>
    <message numerus="yes">
        <source>%n issued credential(s) to review: what they rest on has changed, or the person holds two.</source>
        <translation>
            <numerusform>%n credencial emitida por revisar: cambió aquello en que se basa, o la persona tiene dos.</numerusform>
            <numerusform>%n credenciales emitidas por revisar: cambió aquello en que se basan, o la persona tiene dos.</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Second credential</source>
        <translation>Segunda credencial</translation>
    </message>
    <message>
        <source>Evidence changed</source>
        <translation>Cambió la evidencia</translation>
    </message>
    <message>
        <source>Revoked {date}: {reason}</source>
        <translation>Revocada el {date}: {reason}</translation>
    </message>
    <message>
        <source>The same person holds another credential. Revoke one of the two.</source>
        <translation>La misma persona tiene otra credencial. Revoca una de las dos.</translation>
    </message>
    <message>
        <source>Hours it rests on have changed. Issue it again, or revoke it.</source>
        <translation>Cambiaron horas en las que se basa. Emítela otra vez o revócala.</translation>
    </message>
    <message>
        <source>Awarded and issued</source>
        <translation>Otorgadas y emitidas</translation>
    </message>
    <message>
        <source>{person} – preview, not issued yet</source>
        <translation>{person} – vista previa, aún sin emitir</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save signed credential</source>
        <translation>Guardar credencial firmada</translation>
    </message>
    <message>
        <source>Signed credential (*.json)</source>
        <translation>Credencial firmada (*.json)</translation>
    </message>
    <message>
        <source>Picture with the credential (*.png)</source>
        <translation>Imagen con la credencial (*.png)</translation>
    </message>
    <message>
        <source>Drawing with the credential (*.svg)</source>
        <translation>Dibujo con la credencial (*.svg)</translation>
    </message>
    <message>
        <source>Saved the signed credential: {path}</source>
        <translation>Se guardó la credencial firmada: {path}</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n certificate(s) in {folder}.</source>
        <translation>
            <numerusform>Se guardó %n certificado en {folder}.</numerusform>
            <numerusform>Se guardaron %n certificados en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Issue {number} again</source>
        <translation>Emitir {number} otra vez</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>Emitir otra vez</translation>
    </message>
    <message>
        <source>A new paper with the present name and layout, under the same number and day of the award. It says which paper it replaces. The old one stays stored.</source>
        <translation>Un papel nuevo con el nombre y el diseño de hoy, con el mismo número y la misma fecha de otorgamiento. Dice a qué papel reemplaza. El anterior se conserva.</translation>
    </message>
    <message>
        <source>{number} issued again.</source>
        <translation>{number} se emitió otra vez.</translation>
    </message>
    <message>
        <source>Reason, as others will read it</source>
        <translation>Motivo, como lo leerán otras personas</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n credential(s)</source>
        <translation>
            <numerusform>Revocar %n credencial</numerusform>
            <numerusform>Revocar %n credenciales</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke for good</source>
        <translation>Revocar para siempre</translation>
    </message>
    <message>
        <source>{names} will count no more. This cannot be undone: whoever verifies with the next status list sees the day and the reason. Write nothing personal there.</source>
        <translation>{names} dejará de contar. Esto no se puede deshacer: quien verifique con la próxima lista de estado verá la fecha y el motivo. No escribas nada personal.</translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) revoked. Others learn of it from the next status list.</source>
        <translation>
            <numerusform>%n credencial revocada. Otras personas lo sabrán por la próxima lista de estado.</numerusform>
            <numerusform>%n credenciales revocadas. Otras personas lo sabrán por la próxima lista de estado.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save status list…</source>
        <translation>Guardar lista de estado…</translation>
    </message>
    <message>
        <source>Save the status list</source>
        <translation>Guardar la lista de estado</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Firmar y guardar…</translation>
    </message>
    <message>
        <source>The signed list says which credentials are revoked, as of now. Give it to everyone who verifies, at least every 90 days: by e-mail, stick, or on your website.</source>
        <translation>La lista firmada dice qué credenciales están revocadas en este momento. Dásela a quienes verifican, al menos cada 90 días: por correo electrónico, en una memoria o en tu sitio web.</translation>
    </message>
    <message>
        <source>Save status list</source>
        <translation>Guardar lista de estado</translation>
    </message>
    <message>
        <source>Status list (*.plcstatus)</source>
        <translation>Lista de estado (*.plcstatus)</translation>
    </message>
    <message>
        <source>Saved status list {version} as of {date}: {path}</source>
        <translation>Se guardó la lista de estado {version} del {date}: {path}</translation>
    </message>
    <message>
        <source>Papers of {number}</source>
        <translation>Papeles de {number}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Why again</source>
        <translation>Por qué otra vez</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>No paper was made yet.</source>
        <translation>Todavía no se hizo ningún papel.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Reemplazado</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firma</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Revoked {date} by {name}: {reason}</source>
        <translation>Revocada el {date} por {name}: {reason}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Step credentials</source>
        <translation>Credenciales de paso</translation>
    </message>
    <message>
        <source>Issue completed steps…</source>
        <translation>Emitir pasos completados…</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Issue anew…</source>
        <translation>Emitir una nueva…</translation>
    </message>
    <message>
        <source>Issue completed steps</source>
        <translation>Emitir pasos completados</translation>
    </message>
    <message>
        <source>One signed credential for each completed step of {person} that has none yet.</source>
        <translation>Una credencial firmada por cada paso completado de {person} que todavía no la tiene.</translation>
    </message>
    <message numerus="yes">
        <source>%n step credential(s) issued.</source>
        <translation>
            <numerusform>%n credencial de paso emitida.</numerusform>
            <numerusform>%n credenciales de paso emitidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue the step again</source>
        <translation>Emitir el paso otra vez</translation>
    </message>
    <message>
        <source>The same credential with the present name, newer.</source>
        <translation>La misma credencial con el nombre de hoy, más reciente.</translation>
    </message>
    <message>
        <source>Step credential issued again.</source>
        <translation>La credencial de paso se emitió otra vez.</translation>
    </message>
    <message>
        <source>Issue the step anew</source>
        <translation>Emitir una credencial nueva del paso</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>Emitir una nueva</translation>
    </message>
    <message>
        <source>A new credential in place of the one that was revoked. That one stays revoked.</source>
        <translation>Una credencial nueva en lugar de la que se revocó. Aquella queda revocada.</translation>
    </message>
    <message>
        <source>Each completed step can have a signed credential of its own, also before the whole is awarded.</source>
        <translation>Cada paso completado puede tener su propia credencial firmada, también antes de otorgar el conjunto.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Incompleto</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocada</translation>
    </message>
    <message>
        <source>Issued anew</source>
        <translation>Emitida en su lugar</translation>
    </message>
</context>
<context>
    <name>CustodiansCard</name>
    <message>
        <source>Who holds a copy</source>
        <translation>Quién tiene una copia</translation>
    </message>
    <message>
        <source>Print the recovery sheet: if the stick breaks, only the sheet helps.</source>
        <translation>Imprime la hoja de recuperación: si la memoria se rompe, solo la hoja ayuda.</translation>
    </message>
    <message>
        <source>Give a second person a copy, for the day when the first is not there.</source>
        <translation>Dale una copia a una segunda persona, para el día en que la primera no esté.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>of an earlier key: destroy it</source>
        <translation>de una llave anterior: destrúyela</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>The copy was handed back or destroyed.</source>
        <translation>La copia se devolvió o se destruyó.</translation>
    </message>
    <message>
        <source>{name} handed back: {form}</source>
        <translation>{name} devolvió: {form}</translation>
    </message>
    <message>
        <source>{name} is off the list of holders.</source>
        <translation>{name} ya no está en la lista de quienes tienen una copia.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>3/14 or yesterday</source>
        <translation>3/14 o ayer</translation>
    </message>
</context>
<context>
    <name>DateOrderCard</name>
    <message>
        <source>Is the month or the day first?</source>
        <translation>¿Va primero el mes o el día?</translation>
    </message>
    <message>
        <source>Needed for the import</source>
        <translation>Hace falta para la importación</translation>
    </message>
    <message>
        <source>In the sheet “{sheet}”, the dates under “{column}” can be read in two ways.</source>
        <translation>En la hoja “{sheet}”, las fechas de “{column}” se pueden leer de dos maneras.</translation>
    </message>
    <message>
        <source>The month is first</source>
        <translation>Primero va el mes</translation>
    </message>
    <message>
        <source>The day is first</source>
        <translation>Primero va el día</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Primero el mes</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Primero el día</translation>
    </message>
</context>
<context>
    <name>DateRangeChip</name>
    <message>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semana pasada</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Show hours of these dates</source>
        <translation>Mostrar las horas de estas fechas</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>{filter}: {value}</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd, MMMM d, yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <translation>ddd, d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>DeadlinesCard</name>
    <message>
        <source>Time to sign</source>
        <translation>Tiempo para firmar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Days to answer a file</source>
        <translation>Días para responder un archivo</translation>
    </message>
    <message>
        <source>A supervisor can answer what is sent from now on for so long.</source>
        <translation>Lo que se envíe desde ahora se puede responder durante estos días.</translation>
    </message>
    <message>
        <source>Overdue after days</source>
        <translation>Días hasta que se considera atrasado</translation>
    </message>
    <message>
        <source>Then the answer is called overdue, here and on Home.</source>
        <translation>Después, la respuesta se considera atrasada, aquí y en Inicio.</translation>
    </message>
    <message>
        <source>Time to sign saved. What was sent before keeps its last day.</source>
        <translation>Se guardó el tiempo para firmar. Lo que se envió antes conserva su último día.</translation>
    </message>
</context>
<context>
    <name>DecideCard</name>
    <message>
        <source>For you to decide</source>
        <translation>Para que decidas</translation>
    </message>
    <message>
        <source>Edited on two laptops</source>
        <translation>Editado en dos laptops</translation>
    </message>
    <message>
        <source>Hours that may be written down twice</source>
        <translation>Horas que quizás se anotaron dos veces</translation>
    </message>
    <message>
        <source>Records that may be one person</source>
        <translation>Registros que quizás son la misma persona</translation>
    </message>
    <message>
        <source>Changes that waited a month in vain</source>
        <translation>Cambios que esperaron un mes en vano</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nada espera tu decisión.</translation>
    </message>
    <message>
        <source>Until you decide, the smaller number of hours is counted.</source>
        <translation>Hasta que decidas, cuenta el número menor de horas.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Decide: {words}</source>
        <translation>Decidir: {words}</translation>
    </message>
</context>
<context>
    <name>DecidingView</name>
    <message>
        <source>Lines to sign</source>
        <translation>Líneas por firmar</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Sign  ·  S</source>
        <translation>Firmar  ·  S</translation>
    </message>
    <message>
        <source>Return  ·  R</source>
        <translation>Devolver  ·  R</translation>
    </message>
    <message>
        <source>Leave open  ·  Space</source>
        <translation>Dejar abierta  ·  Espacio</translation>
    </message>
    <message>
        <source>Next open line  ·  Enter</source>
        <translation>Siguiente línea abierta  ·  Intro</translation>
    </message>
    <message>
        <source>Sign all that remain  ·  Shift+S</source>
        <translation>Firmar todas las que quedan  ·  Mayús+S</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mié</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jue</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vie</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sáb</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dom</translation>
    </message>
    <message>
        <source>{month} {day}, {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{month_number}/{day}/{year}</source>
        <translation>{month_number}/{day}/{year}</translation>
    </message>
    <message>
        <source>{time} AM</source>
        <translation>{time} am</translation>
    </message>
    <message>
        <source>{time} PM</source>
        <translation>{time} pm</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Parent Leadership Credential</source>
        <translation>Credencial de Liderazgo de Padres y Madres</translation>
    </message>
    <message>
        <source>PARENT LEADERSHIP CREDENTIAL</source>
        <translation>CREDENCIAL DE LIDERAZGO DE PADRES Y MADRES</translation>
    </message>
    <message>
        <source>with {host}</source>
        <translation>con {host}</translation>
    </message>
    <message>
        <source>awarded to</source>
        <translation>otorgada a</translation>
    </message>
    <message>
        <source>who has completed the steps of the parent leadership pathway</source>
        <translation>quien ha completado los pasos del programa de liderazgo de padres y madres</translation>
    </message>
    <message>
        <source>{count} credits</source>
        <translation>{count} créditos</translation>
    </message>
    <message>
        <source>1 credit</source>
        <translation>1 crédito</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Leadership College Course</source>
        <translation>Curso universitario de liderazgo</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} horas</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>supervised field experience</source>
        <translation>práctica comunitaria supervisada</translation>
    </message>
    <message>
        <source>{count} contact hours</source>
        <translation>{count} horas de contacto</translation>
    </message>
    <message>
        <source>1 contact hour</source>
        <translation>1 hora de contacto</translation>
    </message>
    <message>
        <source>additional training</source>
        <translation>formación adicional</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>capstone project</source>
        <translation>proyecto final</translation>
    </message>
    <message>
        <source>project accepted</source>
        <translation>proyecto aceptado</translation>
    </message>
    <message>
        <source>Awarded {date}</source>
        <translation>Otorgada el {date}</translation>
    </message>
    <message>
        <source>Issued {date}</source>
        <translation>Emitida el {date}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>N.º {number}</translation>
    </message>
    <message>
        <source>check code {code}</source>
        <translation>código de verificación {code}</translation>
    </message>
    <message>
        <source>Supervised Practicum Report</source>
        <translation>Informe de práctica supervisada</translation>
    </message>
    <message>
        <source>interim</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmadas</translation>
    </message>
    <message>
        <source>{done} of {required}</source>
        <translation>{done} de {required}</translation>
    </message>
    <message>
        <source>Waiting · returned · held</source>
        <translation>En espera · devueltas · retenidas</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objetivos de aprendizaje</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Week of {date}</source>
        <translation>Semana del {date}</translation>
    </message>
    <message>
        <source>Week of {date}, continued</source>
        <translation>Semana del {date}, continuación</translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}, continuación</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>cumulative {done} of {required}</source>
        <translation>acumulado {done} de {required}</translation>
    </message>
    <message>
        <source>No hours are signed yet.</source>
        <translation>Todavía no hay horas firmadas.</translation>
    </message>
    <message>
        <source>by file</source>
        <translation>por archivo</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en persona</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>en papel</translation>
    </message>
    <message>
        <source>by staff</source>
        <translation>por la oficina</translation>
    </message>
    <message>
        <source>signed by file</source>
        <translation>firmadas por archivo</translation>
    </message>
    <message>
        <source>signed in person</source>
        <translation>firmadas en persona</translation>
    </message>
    <message>
        <source>signed on paper</source>
        <translation>firmadas en papel</translation>
    </message>
    <message>
        <source>attested by staff</source>
        <translation>confirmadas por la oficina</translation>
    </message>
    <message>
        <source>{level} (does not count)</source>
        <translation>{level} (no cuenta)</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>no cuenta</translation>
    </message>
    <message>
        <source>By activity</source>
        <translation>Por actividad</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>todas las demás</translation>
    </message>
    <message>
        <source>How the hours were signed</source>
        <translation>Cómo se firmaron las horas</translation>
    </message>
    <message>
        <source>Not signed yet, not counted</source>
        <translation>Sin firmar todavía, no cuentan</translation>
    </message>
    <message>
        <source>Returned by the supervisor, not counted</source>
        <translation>Devueltas por quien supervisa, no cuentan</translation>
    </message>
    <message>
        <source>Possible double entries, not counted</source>
        <translation>Posibles registros dobles, no cuentan</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>waiting since {date}</source>
        <translation>en espera desde el {date}</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>devuelta</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>parent leader · date</source>
        <translation>padre o madre líder · fecha</translation>
    </message>
    <message>
        <source>supervisor · date</source>
        <translation>supervisión · fecha</translation>
    </message>
    <message>
        <source>coordinator · date</source>
        <translation>coordinación · fecha</translation>
    </message>
    <message>
        <source>Content {hash} · made {date}</source>
        <translation>Contenido {hash} · hecho el {date}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>página {page} de {pages}</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Parent leadership pathway</source>
        <translation>Programa de liderazgo de padres y madres</translation>
    </message>
    <message>
        <source>not awarded yet</source>
        <translation>todavía no otorgada</translation>
    </message>
    <message>
        <source>awarded {date}, not issued yet</source>
        <translation>otorgada el {date}, todavía no emitida</translation>
    </message>
    <message>
        <source>awarded {awarded}, issued {issued}</source>
        <translation>otorgada el {awarded}, emitida el {issued}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocada</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>1. Leadership college course</source>
        <translation>1. Curso universitario de liderazgo</translation>
    </message>
    <message>
        <source>2. Supervised field experience</source>
        <translation>2. Práctica comunitaria supervisada</translation>
    </message>
    <message>
        <source>3. Additional training</source>
        <translation>3. Formación adicional</translation>
    </message>
    <message>
        <source>4. Capstone project</source>
        <translation>4. Proyecto final</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completado</translation>
    </message>
    <message>
        <source>not completed yet</source>
        <translation>todavía no completado</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>College · term</source>
        <translation>Universidad · periodo</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Quién la ofrece</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>no aprobado</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation>se retiró</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planeado</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>being revised</source>
        <translation>en revisión</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation>Todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>Only hours that a supervisor signed are counted.</source>
        <translation>Solo cuentan las horas que firmó quien supervisa.</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Tarjeta de identidad</translation>
    </message>
    <message>
        <source>Words of this key, to tell it from another one</source>
        <translation>Palabras de esta llave, para distinguirla de otra</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>Impresa el</translation>
    </message>
    <message>
        <source>With this card another computer knows whose signature or file it has before it. There is nothing secret on it: you may show it, copy it and hand it out.</source>
        <translation>Con esta tarjeta otra computadora sabe de quién es la firma o el archivo que tiene delante. No contiene nada secreto: puedes mostrarla, copiarla y repartirla.</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Cómo se usa</translation>
    </message>
    <message>
        <source>Scan or photograph this page and save it as a PDF, PNG or JPEG file.</source>
        <translation>Escanea o fotografía esta página y guárdala como archivo PDF, PNG o JPEG.</translation>
    </message>
    <message>
        <source>In PLC Desktop choose “Accept a card” and open that file.</source>
        <translation>En PLC Desktop elige “Aceptar una tarjeta” y abre ese archivo.</translation>
    </message>
    <message>
        <source>Call each other, read the six words that both screens show, and accept the card only if they are the same.</source>
        <translation>Llámense, lean las seis palabras que muestran las dos pantallas y acepten la tarjeta solo si son las mismas.</translation>
    </message>
    <message>
        <source>By skill</source>
        <translation>Por habilidad</translation>
    </message>
    <message>
        <source>By involvement type</source>
        <translation>Por tipo de participación</translation>
    </message>
    <message>
        <source>An hour can name several skills and types, and then stands at each.</source>
        <translation>Una hora puede nombrar varias habilidades y tipos; entonces aparece en cada uno.</translation>
    </message>
    <message>
        <source>Evaluation at midpoint</source>
        <translation>Evaluación a la mitad</translation>
    </message>
    <message>
        <source>Final evaluation</source>
        <translation>Evaluación final</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>How the work was done</source>
        <translation>Cómo se hizo el trabajo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>mean of what was observed, 1 to 4</source>
        <translation>promedio de lo observado, de 1 a 4</translation>
    </message>
    <message>
        <source>What goes well: {answer}</source>
        <translation>Lo que va bien: {answer}</translation>
    </message>
    <message>
        <source>What to work on next: {answer}</source>
        <translation>En qué trabajar ahora: {answer}</translation>
    </message>
    <message>
        <source>Comments: {answer}</source>
        <translation>Comentarios: {answer}</translation>
    </message>
    <message>
        <source>Learning objectives met: {answer}</source>
        <translation>Objetivos de aprendizaje alcanzados: {answer}</translation>
    </message>
    <message>
        <source>Would host them again: {answer}</source>
        <translation>Volvería a recibir a esta persona: {answer}</translation>
    </message>
    <message>
        <source>Talked over with the parent leader: {answer}</source>
        <translation>Conversado con el padre o la madre líder: {answer}</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>some of them</source>
        <translation>algunos</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno todavía</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>no observado</translation>
    </message>
    <message>
        <source>1 beginning</source>
        <translation>1 inicial</translation>
    </message>
    <message>
        <source>2 developing</source>
        <translation>2 en desarrollo</translation>
    </message>
    <message>
        <source>3 capable</source>
        <translation>3 capaz</translation>
    </message>
    <message>
        <source>4 strong</source>
        <translation>4 fuerte</translation>
    </message>
    <message>
        <source>Attendance and punctuality</source>
        <translation>Asistencia y puntualidad</translation>
    </message>
    <message>
        <source>Dependability</source>
        <translation>Responsabilidad</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Iniciativa</translation>
    </message>
    <message>
        <source>Quality of work</source>
        <translation>Calidad del trabajo</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Buen juicio</translation>
    </message>
    <message>
        <source>Teamwork</source>
        <translation>Trabajo en equipo</translation>
    </message>
    <message>
        <source>Adaptability</source>
        <translation>Capacidad de adaptarse</translation>
    </message>
    <message>
        <source>Problem solving</source>
        <translation>Solución de problemas</translation>
    </message>
    <message>
        <source>Spoken communication</source>
        <translation>Comunicación oral</translation>
    </message>
    <message>
        <source>Written communication</source>
        <translation>Comunicación escrita</translation>
    </message>
    <message>
        <source>Accepts feedback</source>
        <translation>Acepta comentarios</translation>
    </message>
    <message>
        <source>Professional conduct</source>
        <translation>Conducta profesional</translation>
    </message>
    <message>
        <source>Ethics and confidentiality</source>
        <translation>Ética y confidencialidad</translation>
    </message>
    <message>
        <source>Hours sheet</source>
        <translation>Hoja de horas</translation>
    </message>
    <message>
        <source>No hours in these days.</source>
        <translation>No hay horas en estos días.</translation>
    </message>
    <message>
        <source>Signed {signed}, of which {counted} count · waiting {waiting} · returned {returned} · held {held}</source>
        <translation>Firmadas {signed}, de las que cuentan {counted} · esperan firma {waiting} · devueltas {returned} · retenidas {held}</translation>
    </message>
    <message>
        <source>{people} parent leaders: signed {signed}, of which {counted} count · waiting {waiting}</source>
        <translation>{people} padres y madres líderes: firmadas {signed}, de las que cuentan {counted} · esperan firma {waiting}</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message>
        <source>of all organizations, {date}</source>
        <translation>de todas las organizaciones, {date}</translation>
    </message>
    <message>
        <source>Nobody is in this list.</source>
        <translation>No hay nadie en esta lista.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No cuentan</translation>
    </message>
    <message>
        <source>{organization}, as of {date}</source>
        <translation>{organization}, al {date}</translation>
    </message>
    <message>
        <source>{organization}, now with {owner}</source>
        <translation>{organization}, ahora de {owner}</translation>
    </message>
    <message>
        <source>Every hour counts once. Hours that are presumed to be counted already, or that were shown without their lines, stand under “Not counted”. Records of other organizations are as they showed them on the day that stands there.</source>
        <translation>Cada hora cuenta una vez. Las horas que quizá ya se contaron, o que se mostraron sin sus líneas, están en “No cuentan”. Los registros de otras organizaciones están como los mostraron el día que se indica.</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Con inscripción</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Withdrew</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <source>Hours to sign</source>
        <translation>Horas por firmar</translation>
    </message>
    <message>
        <source>for {supervisor}</source>
        <translation>para {supervisor}</translation>
    </message>
    <message>
        <source>1 line, {hours} hours</source>
        <translation>1 línea, {hours} horas</translation>
    </message>
    <message>
        <source>{count} lines, {hours} hours</source>
        <translation>{count} líneas, {hours} horas</translation>
    </message>
    <message>
        <source>Printed {date}</source>
        <translation>Impresa el {date}</translation>
    </message>
    <message>
        <source>Put your initials beside each line that you observed or checked. Leave a line empty to decide later. To return a line, write what should be corrected instead of your initials. Sign and date the last page, and give every page back: the office scans them.</source>
        <translation>Pon tus iniciales junto a cada línea que viste o comprobaste. Deja vacía una línea para decidir después. Para devolver una línea, escribe qué se debe corregir en lugar de tus iniciales. Firma y fecha la última página y devuelve todas las páginas: la oficina las escanea.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Iniciales</translation>
    </message>
    <message>
        <source>Return, because</source>
        <translation>Devolver, porque</translation>
    </message>
    <message>
        <source>I supervised this work or have checked that it was done. The days and lengths are true. I am not the parent leader and not family of the parent leader.</source>
        <translation>Supervisé este trabajo o comprobé que se hizo. Los días y las duraciones son verdaderos. No soy el padre o la madre líder ni de su familia.</translation>
    </message>
    <message>
        <source>This signature is for the lines with my initials.</source>
        <translation>Esta firma vale para las líneas con mis iniciales.</translation>
    </message>
    <message>
        <source>This signature is for the lines with my initials, on all {pages} pages.</source>
        <translation>Esta firma vale para las líneas con mis iniciales, en las {pages} páginas.</translation>
    </message>
    <message>
        <source>{supervisor} · signature</source>
        <translation>{supervisor} · firma</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Hoja {number}</translation>
    </message>
    <message>
        <source>line {first}</source>
        <translation>línea {first}</translation>
    </message>
    <message>
        <source>lines {first} to {last}</source>
        <translation>líneas {first} a {last}</translation>
    </message>
    <message>
        <source>Content {hash}</source>
        <translation>Contenido {hash}</translation>
    </message>
    <message>
        <source>The square names exactly these lines. Please do not write on it.</source>
        <translation>El cuadro nombra exactamente estas líneas. Por favor no escribas encima.</translation>
    </message>
    <message>
        <source>Break {length}</source>
        <translation>Pausa {length}</translation>
    </message>
    <message>
        <source>Skills: {list}</source>
        <translation>Habilidades: {list}</translation>
    </message>
    <message>
        <source>Involvement: {list}</source>
        <translation>Participación: {list}</translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation>Nivel: {level}</translation>
    </message>
    <message>
        <source>Reflection: {text}</source>
        <translation>Reflexión: {text}</translation>
    </message>
    <message>
        <source>school</source>
        <translation>escuela</translation>
    </message>
    <message>
        <source>district</source>
        <translation>distrito</translation>
    </message>
    <message>
        <source>city</source>
        <translation>ciudad</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>parenting</source>
        <translation>crianza</translation>
    </message>
    <message>
        <source>communicating</source>
        <translation>comunicación</translation>
    </message>
    <message>
        <source>volunteering</source>
        <translation>voluntariado</translation>
    </message>
    <message>
        <source>learning at home</source>
        <translation>aprendizaje en casa</translation>
    </message>
    <message>
        <source>decision making</source>
        <translation>toma de decisiones</translation>
    </message>
    <message>
        <source>working with the community</source>
        <translation>trabajo con la comunidad</translation>
    </message>
    <message>
        <source>Recovery sheet of the organization&apos;s key</source>
        <translation>Hoja de recuperación de la llave de la organización</translation>
    </message>
    <message>
        <source>Key of {organization}</source>
        <translation>Llave de {organization}</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>La guarda</translation>
    </message>
    <message>
        <source>With this code the organization&apos;s key is made anew when its stick is broken or lost, or its passphrase is forgotten.</source>
        <translation>Con este código se hace de nuevo la llave de la organización cuando su memoria se rompió o se perdió, o cuando se olvidó su contraseña.</translation>
    </message>
    <message>
        <source>The words of this key, to compare with the screen: {words}.</source>
        <translation>Las palabras de esta llave, para comparar con la pantalla: {words}.</translation>
    </message>
    <message>
        <source>Whoever has this page can confirm anyone in the organization&apos;s name. Lock it away, in another place than the stick; do not photograph it or keep it on a computer.</source>
        <translation>Quien tenga esta página puede confirmar a cualquiera en nombre de la organización. Guárdala bajo llave, en otro lugar que la memoria; no la fotografíes ni la guardes en una computadora.</translation>
    </message>
    <message>
        <source>If it may have been seen by somebody else, replace the key. This page is then worthless.</source>
        <translation>Si quizás la vio otra persona, reemplaza la llave. Entonces esta página ya no vale nada.</translation>
    </message>
    <message>
        <source>When the key is needed again</source>
        <translation>Cuando la llave haga falta otra vez</translation>
    </message>
    <message>
        <source>Open the organization&apos;s workspace in PLC Desktop.</source>
        <translation>Abre el espacio de trabajo de la organización en PLC Desktop.</translation>
    </message>
    <message>
        <source>Go to “Cards and keys”, “Organization&apos;s key”, and choose “Recover it from the sheet”.</source>
        <translation>Ve a “Tarjetas y llaves”, “Llave de la organización”, y elige “Recuperarla de la hoja”.</translation>
    </message>
    <message>
        <source>Type the code, choose an empty stick, and set a new passphrase.</source>
        <translation>Escribe el código, elige una memoria vacía y pon una contraseña nueva.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Workspace of {organization}</source>
        <translation>Espacio de trabajo de {organization}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>Replaces the paper of {date}</source>
        <translation>Reemplaza el papel del {date}</translation>
    </message>
    <message>
        <source>In force as of {date}</source>
        <translation>En vigor al {date}</translation>
    </message>
    <message>
        <source>Verify it offline: scan the code with PLC Desktop</source>
        <translation>Verifica sin red: escanea el código con PLC Desktop</translation>
    </message>
    <message>
        <source>Not signed: only the issuer can confirm it</source>
        <translation>Sin firma: solo quien emite puede confirmarlo</translation>
    </message>
    <message>
        <source>Parent leaders: {people}. Organizations: {organizations}. Hours that count: {counted}.</source>
        <translation>Padres y madres líderes: {people}. Organizaciones: {organizations}. Horas que cuentan: {counted}.</translation>
    </message>
    <message>
        <source>The workspace is encrypted. Without its passphrase or this code nobody can open it, not even the makers of the program.</source>
        <translation>El espacio de trabajo está cifrado. Sin su contraseña o este código nadie puede abrirlo, ni siquiera quienes hicieron la aplicación.</translation>
    </message>
    <message>
        <source>Keep it safe</source>
        <translation>Guárdalo bien</translation>
    </message>
    <message>
        <source>Lock this sheet away, not beside the computer. Whoever has this sheet and the file can read everything in it.</source>
        <translation>Guarda esta hoja bajo llave, no junto a la computadora. Quien tenga esta hoja y el archivo puede leer todo lo que contiene.</translation>
    </message>
    <message>
        <source>Do not photograph it or send it by e-mail. If it is lost, make a new code: the old one stops working.</source>
        <translation>No le tomes fotos ni la envíes por correo. Si se pierde, crea un código nuevo: el anterior deja de funcionar.</translation>
    </message>
    <message>
        <source>When the passphrase is forgotten</source>
        <translation>Cuando se olvida la contraseña</translation>
    </message>
    <message>
        <source>Open PLC Desktop and choose the workspace file.</source>
        <translation>Abre PLC Desktop y elige el archivo del espacio de trabajo.</translation>
    </message>
    <message>
        <source>Choose “Use the recovery sheet” and type the code. Hyphens and capitals do not matter.</source>
        <translation>Elige “Usa la hoja de recuperación” y escribe el código. No importan los guiones ni las mayúsculas.</translation>
    </message>
    <message>
        <source>Choose a new passphrase, then print a new sheet and destroy this one.</source>
        <translation>Elige una contraseña nueva; luego imprime una hoja nueva y destruye esta.</translation>
    </message>
    <message>
        <source>kept by · place · date</source>
        <translation>guardada por · lugar · fecha</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>{name} is in the workspace</source>
        <translation>{name} está en el espacio de trabajo</translation>
    </message>
    <message>
        <source>The workspace as it was before is kept as {name}.</source>
        <translation>El espacio de trabajo como estaba antes se guarda como {name}.</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n línea por firmar</numerusform>
            <numerusform>%n líneas por firmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible double entries</source>
        <translation>
            <numerusform>%n posible registro doble</numerusform>
            <numerusform>%n posibles registros dobles</numerusform>
        </translation>
    </message>
    <message>
        <source>Import another workbook</source>
        <translation>Importar otro libro</translation>
    </message>
</context>
<context>
    <name>DoublesView</name>
    <message>
        <source>More follow when these are decided.</source>
        <translation>Siguen más cuando estas se decidan.</translation>
    </message>
    <message>
        <source>These lines have the same person, day and activity as another one. They are held back and count only once you decide.</source>
        <translation>Estas líneas tienen la misma persona, día y actividad que otra. Están retenidas y cuentan solo cuando decidas.</translation>
    </message>
    <message>
        <source>Two laptops made both lines of one event void. Say which one counts.</source>
        <translation>Dos laptops anularon las dos líneas de un hecho. Di cuál cuenta.</translation>
    </message>
    <message>
        <source>No line is held back as a possible double entry.</source>
        <translation>Ninguna línea está retenida como posible registro doble.</translation>
    </message>
    <message>
        <source>counts now</source>
        <translation>cuenta ahora</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenida</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) follow when these are decided.</source>
        <translation>
            <numerusform>%n línea más sigue cuando se decidan estas.</numerusform>
            <numerusform>%n líneas más siguen cuando se decidan estas.</numerusform>
        </translation>
    </message>
    <message>
        <source>first line</source>
        <translation>primera línea</translation>
    </message>
    <message>
        <source>second line</source>
        <translation>segunda línea</translation>
    </message>
    <message>
        <source>Made void by people who had not heard of each other:</source>
        <translation>Anuladas por personas que no sabían una de la otra:</translation>
    </message>
    <message>
        <source>Count the first line</source>
        <translation>Contar la primera línea</translation>
    </message>
    <message>
        <source>Count the second line</source>
        <translation>Contar la segunda línea</translation>
    </message>
    <message>
        <source>Neither counts…</source>
        <translation>Ninguna cuenta…</translation>
    </message>
    <message>
        <source>{who} on {laptop}, {when}: {decision}</source>
        <translation>{who} en {laptop}, {when}: {decision}</translation>
    </message>
    <message>
        <source>{who}, {when}: {decision}</source>
        <translation>{who}, {when}: {decision}</translation>
    </message>
    <message>
        <source>the first line is void: {reason}</source>
        <translation>la primera línea está anulada: {reason}</translation>
    </message>
    <message>
        <source>the second line is void: {reason}</source>
        <translation>la segunda línea está anulada: {reason}</translation>
    </message>
    <message>
        <source>Decided differently: {who} on {laptop}, {when}: {decision}</source>
        <translation>Se decidió distinto: {who} en {laptop}, {when}: {decision}</translation>
    </message>
    <message>
        <source>Decided differently: {who}, {when}: {decision}</source>
        <translation>Se decidió distinto: {who}, {when}: {decision}</translation>
    </message>
    <message>
        <source>two events</source>
        <translation>dos eventos</translation>
    </message>
    <message>
        <source>the same event, the first line stays</source>
        <translation>el mismo evento, queda la primera línea</translation>
    </message>
    <message>
        <source>the same event, the second line stays</source>
        <translation>el mismo evento, queda la segunda línea</translation>
    </message>
    <message>
        <source>the same event, another line stays</source>
        <translation>el mismo evento, queda otra línea</translation>
    </message>
    <message>
        <source>Typed by {who} on {laptop}, {when}</source>
        <translation>La anotó {who} en {laptop}, {when}</translation>
    </message>
    <message>
        <source>Typed by {who}, {when}</source>
        <translation>La anotó {who}, {when}</translation>
    </message>
    <message>
        <source>somebody not known here</source>
        <translation>alguien que aquí no se conoce</translation>
    </message>
    <message>
        <source>Two events: count both</source>
        <translation>Dos eventos: contar ambos</translation>
    </message>
    <message>
        <source>The same event: keep the first</source>
        <translation>El mismo evento: dejar el primero</translation>
    </message>
    <message>
        <source>The same event: how long was it?</source>
        <translation>El mismo evento: ¿cuánto duró?</translation>
    </message>
    <message>
        <source>{action}, {person}, {day}</source>
        <translation>{action}, {person}, {day}</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>DurationEdit</name>
    <message>
        <source>2:30 or 9-11:30</source>
        <translation>2:30 o 9-11:30</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Enroll</name>
    <message>
        <source>This computer takes part now. Others read its files once they have accepted its card: write it on the page Exchange.</source>
        <translation>Esta computadora ya participa. Las otras leen sus archivos cuando hayan aceptado su tarjeta: escríbela en la página Intercambio.</translation>
    </message>
    <message>
        <source>Use this workspace on this computer too?</source>
        <translation>¿Usar este espacio de trabajo también en esta computadora?</translation>
    </message>
    <message>
        <source>It was copied from another computer. Until you say so, you can look at everything here but change nothing. If you use it here too, this computer takes part as one more laptop: files go back and forth on the page Exchange. Is the other computer gone for good? Then use it here too.</source>
        <translation>Se copió de otra computadora. Hasta que lo digas, aquí puedes mirarlo todo y no cambiar nada. Si lo usas también aquí, esta computadora participa como una laptop más: los archivos van y vienen en la página Intercambio. ¿La otra computadora ya no existe? Entonces úsalo también aquí.</translation>
    </message>
    <message>
        <source>Use it here too</source>
        <translation>Usarlo también aquí</translation>
    </message>
    <message>
        <source>You can look at everything here, but change nothing.</source>
        <translation>Puedes mirarlo todo, pero no cambiar nada.</translation>
    </message>
</context>
<context>
    <name>Enrolling</name>
    <message>
        <source>New parent leader</source>
        <translation>Nuevo padre o nueva madre líder</translation>
    </message>
    <message>
        <source>Enroll</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>Only the name is needed now; the rest can wait until you know it.</source>
        <translation>Por ahora solo hace falta el nombre; lo demás puede esperar hasta que lo sepas.</translation>
    </message>
    <message>
        <source>{name} is enrolled.</source>
        <translation>Se inscribió a {name}.</translation>
    </message>
    <message>
        <source>Cohort and nomination</source>
        <translation>Cohorte y postulación</translation>
    </message>
    <message>
        <source>Nominated on</source>
        <translation>Fecha de postulación</translation>
    </message>
    <message>
        <source>Placement, if there is one already</source>
        <translation>Práctica, si ya hay una</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>Both lines count as two events.</source>
        <translation>Las dos líneas cuentan como dos eventos.</translation>
    </message>
    <message>
        <source>One line kept, the other made void.</source>
        <translation>Se dejó una línea y se anuló la otra.</translation>
    </message>
    <message>
        <source>Written twice</source>
        <translation>Se escribió dos veces</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Wrong date</source>
        <translation>Otra fecha</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>No se llevó a cabo</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>Make %n line(s) void</source>
        <translation>
            <numerusform>Anular %n línea</numerusform>
            <numerusform>Anular %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Neither line counts</source>
        <translation>Ninguna línea cuenta</translation>
    </message>
    <message>
        <source>Leave both void</source>
        <translation>Dejar las dos anuladas</translation>
    </message>
    <message>
        <source>Both lines stay in the list as void, and nobody is asked again.</source>
        <translation>Las dos líneas siguen en la lista como anuladas, y no se pregunta otra vez.</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Nueva fecha</translation>
    </message>
    <message>
        <source>Copy to another day</source>
        <translation>Copiar a otro día</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The copy is a draft; the line itself stays as it is.</source>
        <translation>La copia es un borrador; la línea queda como está.</translation>
    </message>
    <message>
        <source>This line is signed</source>
        <translation>Esta línea está firmada</translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation>Cambiarla de todos modos</translation>
    </message>
    <message>
        <source>Add a supplementary line instead…</source>
        <translation>Añadir una línea complementaria…</translation>
    </message>
    <message>
        <source>The length was wrong</source>
        <translation>La duración estaba mal</translation>
    </message>
    <message>
        <source>The date was wrong</source>
        <translation>La fecha estaba mal</translation>
    </message>
    <message>
        <source>The activity was wrong</source>
        <translation>La actividad estaba mal</translation>
    </message>
    <message>
        <source>Why is it changed?</source>
        <translation>¿Por qué se cambia?</translation>
    </message>
    <message>
        <source>Stays in the history of this line.</source>
        <translation>Queda en el historial de esta línea.</translation>
    </message>
    <message>
        <source>Supplementary line for a signed day</source>
        <translation>Línea complementaria de un día firmado</translation>
    </message>
    <message>
        <source>Supplementary line added. It waits for a signature; the signed line stays.</source>
        <translation>Se añadió la línea complementaria. Espera firma; la línea firmada se conserva.</translation>
    </message>
    <message>
        <source>Line changed.</source>
        <translation>Línea cambiada.</translation>
    </message>
    <message>
        <source>Line changed. It waits for a signature again.</source>
        <translation>Línea cambiada. Espera firma otra vez.</translation>
    </message>
    <message>
        <source>Line changed. {supervisor} needs to sign it again.</source>
        <translation>Línea cambiada. {supervisor} tiene que firmarla de nuevo.</translation>
    </message>
    <message>
        <source>Both lines stay void.</source>
        <translation>Las dos líneas siguen anuladas.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) made void.</source>
        <translation>
            <numerusform>Se anuló %n línea.</numerusform>
            <numerusform>Se anularon %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to {day}.</source>
        <translation>Copiada al {day}.</translation>
    </message>
    <message>
        <source>Nothing to submit: no drafts are chosen.</source>
        <translation>Nada que enviar: no hay borradores elegidos.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) wait for a signature now.</source>
        <translation>
            <numerusform>%n línea espera firma ahora.</numerusform>
            <numerusform>%n líneas esperan firma ahora.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are drafts again.</source>
        <translation>
            <numerusform>%n línea es borrador de nuevo.</numerusform>
            <numerusform>%n líneas son borrador de nuevo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) brought back.</source>
        <translation>
            <numerusform>Se recuperó %n línea.</numerusform>
            <numerusform>Se recuperaron %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>{supervisor}’s signature ({level}) stops counting for this line.</source>
        <translation>La firma de {supervisor} ({level}) deja de contar para esta línea.</translation>
    </message>
    <message>
        <source>{supervisor}’s signature of {day} ({level}) stops counting for this line.</source>
        <translation>La firma de {supervisor} del {day} ({level}) deja de contar para esta línea.</translation>
    </message>
    <message>
        <source>It must be signed again. Undo brings the signature back.</source>
        <translation>Hay que firmarla de nuevo. Deshacer trae de vuelta la firma.</translation>
    </message>
    <message>
        <source>Void lines stay in the list with the reason, and count nowhere.</source>
        <translation>Las líneas anuladas siguen en la lista con el motivo y no cuentan en ninguna parte.</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) stop counting.</source>
        <translation>
            <numerusform>%n firma deja de contar.</numerusform>
            <numerusform>%n firmas dejan de contar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryDetails</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>Guardar los detalles</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Sin actividad</translation>
    </message>
    <message>
        <source>{activity}, {day}</source>
        <translation>{activity}, {day}</translation>
    </message>
    <message>
        <source>Choose a cell to see its details.</source>
        <translation>Elige una celda para ver sus detalles.</translation>
    </message>
    <message>
        <source>Type a length into the cell, then say here what was done.</source>
        <translation>Escribe una duración en la celda y luego di aquí qué se hizo.</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>{supervisor} returned this line: {reason}</source>
        <translation>{supervisor} devolvió esta línea: {reason}</translation>
    </message>
    <message>
        <source>{supervisor} signed an older version of this line on {day}.</source>
        <translation>{supervisor} firmó una versión anterior de esta línea el {day}.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Length, or start–end</source>
        <translation>Duración, o inicio–fin</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Length, or start and end</source>
        <translation>Duración, o inicio y fin</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
</context>
<context>
    <name>EraseGuide</name>
    <message>
        <source>Looking for everything about this person</source>
        <translation>Buscando todo sobre esta persona</translation>
    </message>
    <message>
        <source>Erase {name}</source>
        <translation>Borrar a {name}</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Qué se va</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Qué se queda</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Erasing {name}</source>
        <translation>Borrando a {name}</translation>
    </message>
    <message>
        <source>Stopped. Nobody was erased.</source>
        <translation>Detenido. No se borró a nadie.</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{percent} %. Cancel still keeps everything.</source>
        <translation>{percent} %. Cancelar todavía lo conserva todo.</translation>
    </message>
    <message>
        <source>Nearly done</source>
        <translation>Casi listo</translation>
    </message>
    <message>
        <source>Type the full name</source>
        <translation>Escribe el nombre completo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>It stays in the history; leave the name out of it.</source>
        <translation>Se queda en el historial; no pongas el nombre.</translation>
    </message>
    <message>
        <source>Nobody can take this back, not even you. Other laptops blank it when they read your next file.</source>
        <translation>Nadie puede deshacer esto, ni siquiera tú. Las otras laptops lo borran cuando leen tu próximo archivo.</translation>
    </message>
    <message>
        <source>This person’s records are not in this laptop’s file any more. Now write a file for the other laptops on the Exchange page, so that theirs are blanked too.</source>
        <translation>Los registros de esta persona ya no están en el archivo de esta laptop. Ahora escribe un archivo para las otras laptops en la página Intercambio, para que también se borre en ellas.</translation>
    </message>
    <message>
        <source>Nothing about this person is in this laptop’s file any more. Now write a file for the other laptops on the Exchange page, so that theirs are blanked too.</source>
        <translation>Ya no hay nada de esta persona en el archivo de esta laptop. Ahora escribe un archivo para las otras laptops en la página Intercambio, para que también se borre en ellas.</translation>
    </message>
    <message>
        <source>This is blanked in the workspace, and everywhere in its history, on every laptop:</source>
        <translation>Esto se borra en el espacio de trabajo y en todo su historial, en cada laptop:</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>Papers and scans: {count}</source>
        <translation>Documentos y escaneos: {count}</translation>
    </message>
    <message>
        <source>{hours} signed hours go with it.</source>
        <translation>Con eso se van {hours} horas firmadas.</translation>
    </message>
    <message>
        <source>This person takes part in a cohort now. If they only stop, set their status to “Withdrew” instead.</source>
        <translation>Esta persona participa ahora en una cohorte. Si solo lo deja, pon su estado en «Se retiró».</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) wait for a supervisor. An answer that arrives later is not kept.</source>
        <translation>
            <numerusform>%n línea espera firma de supervisión. Una respuesta que llegue más tarde no se guarda.</numerusform>
            <numerusform>%n líneas esperan firma de supervisión. Una respuesta que llegue más tarde no se guarda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed line(s) of other people stand on the same scans. They count on without the picture; keep the paper.</source>
        <translation>
            <numerusform>%n línea firmada de otra persona está en los mismos escaneos. Sigue contando sin la imagen; guarda el papel.</numerusform>
            <numerusform>%n líneas firmadas de otras personas están en los mismos escaneos. Siguen contando sin la imagen; guarda el papel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about other people that wait on the Exchange page are made by this: what is shown now stays. Decide first if that is not right.</source>
        <translation>
            <numerusform>%n decisión sobre otras personas que espera en la página Intercambio se toma con esto: se queda lo que se ve ahora. Decide antes si eso no es correcto.</numerusform>
            <numerusform>%n decisiones sobre otras personas que esperan en la página Intercambio se toman con esto: se queda lo que se ve ahora. Decide antes si eso no es correcto.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history keeps when and by whom something was written, without what. It also keeps that you erased somebody, and why.</source>
        <translation>El historial guarda cuándo se escribió algo y quién lo hizo, sin el contenido. También guarda que borraste a alguien, y por qué.</translation>
    </message>
    <message>
        <source>Credential {number}: its number and a check code. Whoever has the file or the paper can still have it verified; the copy here goes. Hand them one first if they have none.</source>
        <translation>Credencial {number}: su número y un código de comprobación. Quien tenga el archivo o el papel todavía puede verificarlo; la copia de aquí se va. Si no tiene ninguno, dáselo antes.</translation>
    </message>
    <message>
        <source>Where it also is</source>
        <translation>Dónde más está</translation>
    </message>
    <message>
        <source>{name}: was withdrawn, so it keeps what it has.</source>
        <translation>{name}: se retiró, así que guarda lo que tiene.</translation>
    </message>
    <message>
        <source>{name}: blanks it when it reads your next file.</source>
        <translation>{name}: lo borra cuando lee tu próximo archivo.</translation>
    </message>
    <message>
        <source>{name} was shown a record: your next file of records for them takes it back.</source>
        <translation>A {name} se le mostró un registro: tu próximo archivo de registros lo retira.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the workspace; afterwards you can remove them.</source>
        <translation>
            <numerusform>%n respaldo junto al espacio de trabajo; después lo puedes quitar.</numerusform>
            <numerusform>%n respaldos junto al espacio de trabajo; después los puedes quitar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers, tables and files that somebody saved or printed: look for them.</source>
        <translation>Papeles, tablas y archivos que alguien guardó o imprimió: búscalos.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of other people have this person’s signature and count on: signature and public key stay, without the name.</source>
        <translation>
            <numerusform>%n línea de otra persona lleva la firma de esta persona y sigue contando: la firma y la llave pública se quedan, sin el nombre.</numerusform>
            <numerusform>%n líneas de otras personas llevan la firma de esta persona y siguen contando: la firma y la llave pública se quedan, sin el nombre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) of other people stay as this person filled them in.</source>
        <translation>
            <numerusform>%n evaluación de otra persona se queda como esta persona la llenó.</numerusform>
            <numerusform>%n evaluaciones de otras personas se quedan como esta persona las llenó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) of other people stay valid. Where a file names this person as issuer, the name stays, because it was signed so. Another issuer can revoke them.</source>
        <translation>
            <numerusform>%n credencial de otra persona sigue siendo válida. Donde un archivo nombra a esta persona como quien emitió, el nombre se queda, porque así se firmó. Otra persona que emite puede revocarla.</numerusform>
            <numerusform>%n credenciales de otras personas siguen siendo válidas. Donde un archivo nombra a esta persona como quien emitió, el nombre se queda, porque así se firmó. Otra persona que emite puede revocarlas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s) of other people will need another supervisor.</source>
        <translation>
            <numerusform>%n colocación de otra persona necesitará a otra persona que supervise.</numerusform>
            <numerusform>%n colocaciones de otras personas necesitarán a otra persona que supervise.</numerusform>
        </translation>
    </message>
    <message>
        <source>This person holds a copy of your organization’s key. Get it back first.</source>
        <translation>Esta persona tiene una copia de la llave de tu organización. Recupérala antes.</translation>
    </message>
    <message>
        <source>Where the name stays</source>
        <translation>Dónde se queda el nombre</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of other people have the name inside a longer text, which stays. Search for the name and change those texts.</source>
        <translation>
            <numerusform>%n registro de otras personas tiene el nombre dentro de un texto más largo, que se queda. Busca el nombre y cambia ese texto.</numerusform>
            <numerusform>%n registros de otras personas tienen el nombre dentro de un texto más largo, que se queda. Busca el nombre y cambia esos textos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed certificate(s) of laptops called after this person keep the name: it is part of what was signed.</source>
        <translation>
            <numerusform>%n certificado firmado de una laptop que lleva el nombre de esta persona lo conserva: es parte de lo que se firmó.</numerusform>
            <numerusform>%n certificados firmados de laptops que llevan el nombre de esta persona lo conservan: es parte de lo que se firmó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) or note(s) that others wrote keep the name, or that of a laptop called after it: nobody can change those.</source>
        <translation>
            <numerusform>%n motivo o nota que otras personas escribieron conserva el nombre, o el de una laptop que lo lleva: nadie puede cambiarlo.</numerusform>
            <numerusform>%n motivos o notas que otras personas escribieron conservan el nombre, o el de una laptop que lo lleva: nadie puede cambiarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of other people, kept as another organization handed them over, keep the name.</source>
        <translation>
            <numerusform>%n registro de otras personas, guardado como otra organización lo entregó, conserva el nombre.</numerusform>
            <numerusform>%n registros de otras personas, guardados como otra organización los entregó, conservan el nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>Attendance and punctuality</source>
        <translation>Asistencia y puntualidad</translation>
    </message>
    <message>
        <source>Dependability</source>
        <translation>Responsabilidad</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>Iniciativa</translation>
    </message>
    <message>
        <source>Quality of work</source>
        <translation>Calidad del trabajo</translation>
    </message>
    <message>
        <source>Judgment</source>
        <translation>Buen juicio</translation>
    </message>
    <message>
        <source>Teamwork</source>
        <translation>Trabajo en equipo</translation>
    </message>
    <message>
        <source>Adaptability</source>
        <translation>Capacidad de adaptarse</translation>
    </message>
    <message>
        <source>Problem solving</source>
        <translation>Solución de problemas</translation>
    </message>
    <message>
        <source>Spoken communication</source>
        <translation>Comunicación oral</translation>
    </message>
    <message>
        <source>Written communication</source>
        <translation>Comunicación escrita</translation>
    </message>
    <message>
        <source>Accepts feedback</source>
        <translation>Acepta comentarios</translation>
    </message>
    <message>
        <source>Professional conduct</source>
        <translation>Conducta profesional</translation>
    </message>
    <message>
        <source>Ethics and confidentiality</source>
        <translation>Ética y confidencialidad</translation>
    </message>
    <message>
        <source>Not observed</source>
        <translation>No observado</translation>
    </message>
    <message>
        <source>1 Beginning</source>
        <translation>1 Inicial</translation>
    </message>
    <message>
        <source>2 Developing</source>
        <translation>2 En desarrollo</translation>
    </message>
    <message>
        <source>3 Capable</source>
        <translation>3 Capaz</translation>
    </message>
    <message>
        <source>4 Strong</source>
        <translation>4 Fuerte</translation>
    </message>
    <message>
        <source>Evaluation at midpoint</source>
        <translation>Evaluación a la mitad</translation>
    </message>
    <message>
        <source>Final evaluation</source>
        <translation>Evaluación final</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Algunos</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno todavía</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>I supervised this parent leader. The ratings and comments are my own and are fair. I am not family of the parent leader.</source>
        <translation>Supervisé a este padre o esta madre líder. Las calificaciones y los comentarios son míos y son justos. No soy de su familia.</translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <source>Supervisor&apos;s passphrase</source>
        <translation>Contraseña de quien supervisa</translation>
    </message>
    <message>
        <source>New passphrase of the supervisor</source>
        <translation>Contraseña nueva de quien supervisa</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>How it is signed</source>
        <translation>Cómo se firma</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EvaluationForm</name>
    <message>
        <source>What goes well</source>
        <translation>Lo que va bien</translation>
    </message>
    <message>
        <source>What to work on next</source>
        <translation>En qué trabajar ahora</translation>
    </message>
    <message>
        <source>Learning objectives met</source>
        <translation>Objetivos de aprendizaje alcanzados</translation>
    </message>
    <message>
        <source>Would host them again</source>
        <translation>Volvería a recibir a esta persona</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>I talked this over with the parent leader</source>
        <translation>Lo conversé con el padre o la madre líder</translation>
    </message>
    <message>
        <source>{form}: {name}</source>
        <translation>{form}: {name}</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objetivos de aprendizaje</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>How the work was done</source>
        <translation>Cómo se hizo el trabajo</translation>
    </message>
</context>
<context>
    <name>EvaluationTable</name>
    <message>
        <source>Evaluations</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <source>No evaluation yet. The supervisor fills one in at the placement, or signs it by file together with hours.</source>
        <translation>Todavía no hay evaluación. Quien supervisa la llena en la práctica, o la firma por archivo junto con las horas.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarla</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Evaluation taken back.</source>
        <translation>La evaluación se retiró.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmada el</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Signature not valid</source>
        <translation>Firma no válida</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>last shown {date}</source>
        <translation>última vez: {date}</translation>
    </message>
    <message>
        <source>signed on one laptop, changed on the other</source>
        <translation>firmado en una laptop, cambiado en la otra</translation>
    </message>
    <message>
        <source>{field}: edited on both laptops</source>
        <translation>{field}: editado en las dos laptops</translation>
    </message>
    <message>
        <source>edited on both laptops</source>
        <translation>editado en las dos laptops</translation>
    </message>
    <message>
        <source>removed on one laptop, edited or signed on the other</source>
        <translation>quitada en una laptop, editada o firmada en la otra</translation>
    </message>
    <message>
        <source>removed on one laptop, edited or used on the other</source>
        <translation>quitado en una laptop, editado o usado en la otra</translation>
    </message>
    <message>
        <source>{kind}: {field}</source>
        <translation>{kind}: {field}</translation>
    </message>
    <message>
        <source>Somebody removed this record who could not know that others use it. Until it is kept, hours and attendance that belong to it do not count.</source>
        <translation>Alguien quitó este registro sin poder saber que otros lo usan. Hasta que se conserve, las horas y asistencias que le pertenecen no cuentan.</translation>
    </message>
    <message>
        <source>A supervisor signed this line, and somebody who could not know that removed it. Keep the record; if the line is wrong, void it afterwards under Hours.</source>
        <translation>Quien supervisa firmó esta línea, y alguien que no podía saberlo la quitó. Conserva el registro; si la línea está mal, anúlala después en Horas.</translation>
    </message>
    <message>
        <source>A supervisor signed hours at this placement for one person, and somebody who could not know that gave the placement to another. Until you decide these hours do not count. If it is the other person’s, they have to be signed again.</source>
        <translation>Se firmaron horas de esta práctica para una persona, y alguien que no podía saberlo dio la práctica a otra. Hasta que decidas, estas horas no cuentan. Si es de la otra persona, hay que firmarlas otra vez.</translation>
    </message>
    <message>
        <source>A supervisor signed this line, and somebody who could not know that changed it. Keep the signed line, or keep the change: then it waits for a new signature.</source>
        <translation>Quien supervisa firmó esta línea, y alguien que no podía saberlo la cambió. Quédate con la línea firmada, o con el cambio: entonces espera una firma nueva.</translation>
    </message>
    <message>
        <source>If both are partly right, keep one now and correct the line afterwards under Hours.</source>
        <translation>Si cada una es correcta en parte, quédate ahora con una y corrige la línea después en Horas.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Kept, as it was</source>
        <translation>Conservado, como estaba</translation>
    </message>
    <message>
        <source>Kept, with its signature</source>
        <translation>Conservada, con su firma</translation>
    </message>
    <message>
        <source>Kept, with what was edited</source>
        <translation>Conservado, con lo que se editó</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>Key or laptop withdrawn</source>
        <translation>Llave o laptop retirada</translation>
    </message>
    <message>
        <source>Certificate withdrawn</source>
        <translation>Certificado retirado</translation>
    </message>
    <message>
        <source>Credential revoked</source>
        <translation>Credencial revocada</translation>
    </message>
    <message>
        <source>Line of hours declared void</source>
        <translation>Línea de horas anulada</translation>
    </message>
    <message>
        <source>Erased on request on another laptop; this one blanks it too</source>
        <translation>Borrado a petición en otra laptop; esta también lo borra</translation>
    </message>
    <message>
        <source>Record that has a new owner now</source>
        <translation>Registro que ahora tiene otra dueña</translation>
    </message>
    <message>
        <source>Record taken over</source>
        <translation>Registro recibido</translation>
    </message>
    <message>
        <source>Record offered to another organization</source>
        <translation>Registro ofrecido a otra organización</translation>
    </message>
    <message>
        <source>Offer of a record withdrawn</source>
        <translation>Oferta de un registro retirada</translation>
    </message>
    <message>
        <source>Record sent again to its new owner</source>
        <translation>Registro enviado otra vez a su nueva dueña</translation>
    </message>
    <message>
        <source>Records shown to another organization</source>
        <translation>Registros mostrados a otra organización</translation>
    </message>
    <message>
        <source>Record shown by another organization</source>
        <translation>Registro mostrado por otra organización</translation>
    </message>
    <message>
        <source>Decision about whom a shown record is of</source>
        <translation>Decisión sobre de quién es un registro mostrado</translation>
    </message>
    <message>
        <source>Decision about doubles: hours that are two events</source>
        <translation>Decisión sobre repetidos: horas que son dos actividades</translation>
    </message>
    <message>
        <source>Decision about doubles: records that are one person</source>
        <translation>Decisión sobre repetidos: fichas que son una persona</translation>
    </message>
    <message>
        <source>Decision about doubles: records that are two people</source>
        <translation>Decisión sobre repetidos: fichas que son dos personas</translation>
    </message>
    <message>
        <source>Card accepted</source>
        <translation>Tarjeta aceptada</translation>
    </message>
    <message>
        <source>Card of another organization accepted</source>
        <translation>Tarjeta de otra organización aceptada</translation>
    </message>
    <message>
        <source>Laptop named or accepted</source>
        <translation>Laptop nombrada o aceptada</translation>
    </message>
    <message>
        <source>Key of a person</source>
        <translation>Llave de una persona</translation>
    </message>
    <message>
        <source>Certificate given</source>
        <translation>Certificado otorgado</translation>
    </message>
    <message>
        <source>Decision to count again what a withdrawal cut off</source>
        <translation>Decisión de contar otra vez lo que un retiro excluyó</translation>
    </message>
    <message>
        <source>Key of the organization</source>
        <translation>Llave de la organización</translation>
    </message>
    <message>
        <source>Holder of the organization’s key</source>
        <translation>Quien guarda la llave de la organización</translation>
    </message>
    <message>
        <source>Line that a supervisor signed or returned</source>
        <translation>Línea que firmó o devolvió quien supervisa</translation>
    </message>
    <message>
        <source>Request to sign sent</source>
        <translation>Solicitud de firma enviada</translation>
    </message>
    <message>
        <source>Sheet printed to be signed</source>
        <translation>Hoja impresa para firmar</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Reason for changing a signed line</source>
        <translation>Motivo para cambiar una línea firmada</translation>
    </message>
    <message>
        <source>Credential awarded</source>
        <translation>Credencial otorgada</translation>
    </message>
    <message>
        <source>Credential issued</source>
        <translation>Credencial emitida</translation>
    </message>
    <message>
        <source>Certificate of a step issued</source>
        <translation>Credencial de un paso emitida</translation>
    </message>
    <message>
        <source>List of what is revoked</source>
        <translation>Lista de lo revocado</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>Nombre de la organización</translation>
    </message>
    <message>
        <source>Change of the time to sign</source>
        <translation>Cambio del tiempo para firmar</translation>
    </message>
    <message>
        <source>Decision or signature taken back</source>
        <translation>Decisión o firma retirada</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Deleted: {what}</source>
        <translation>Eliminado: {what}</translation>
    </message>
    <message>
        <source>Signatures that stop counting, because the line was changed: {n}</source>
        <translation>Firmas que dejan de contar porque la línea se cambió: {n}</translation>
    </message>
    <message>
        <source>Edited on two laptops, for you to decide: {n}</source>
        <translation>Editado en dos laptops, para que decidas: {n}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Cambiado: {what}</translation>
    </message>
    <message>
        <source>Hours entry</source>
        <translation>Registro de horas</translation>
    </message>
    <message>
        <source>Hours entries</source>
        <translation>Registros de horas</translation>
    </message>
    <message>
        <source>Attendance mark</source>
        <translation>Marca de asistencia</translation>
    </message>
    <message>
        <source>Attendance marks</source>
        <translation>Marcas de asistencia</translation>
    </message>
    <message>
        <source>Set of rules</source>
        <translation>Conjunto de reglas</translation>
    </message>
    <message>
        <source>Sets of rules</source>
        <translation>Conjuntos de reglas</translation>
    </message>
    <message>
        <source>{count} {kind}</source>
        <translation>{count} {kind}</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nuevo: {what}</translation>
    </message>
    <message>
        <source>Brought back: {what}</source>
        <translation>Devuelto: {what}</translation>
    </message>
    <message>
        <source>Hours that may be written down twice, held back until you decide: {n}</source>
        <translation>Horas que quizá se anotaron dos veces, retenidas hasta que decidas: {n}</translation>
    </message>
    <message>
        <source>Lines that are signed now: {n}</source>
        <translation>Líneas que ahora están firmadas: {n}</translation>
    </message>
    <message>
        <source>Changes that wait for another file: {n}</source>
        <translation>Cambios que esperan otro archivo: {n}</translation>
    </message>
    <message>
        <source>Some of it was made with a newer version; it is kept, and shown after an update.</source>
        <translation>Una parte se hizo con una versión más nueva; se guarda y se muestra después de actualizar.</translation>
    </message>
    <message>
        <source>A laptop went on twice after it was copied or put back. Both parts are kept.</source>
        <translation>Una laptop siguió dos veces después de que la copiaran o la restauraran. Se conservan las dos partes.</translation>
    </message>
    <message>
        <source>Values that become what they were before: {n}</source>
        <translation>Valores que vuelven a ser lo que eran: {n}</translation>
    </message>
    <message>
        <source>Records that disappear again: {n}</source>
        <translation>Registros que desaparecen otra vez: {n}</translation>
    </message>
    <message>
        <source>Records that are there again: {n}</source>
        <translation>Registros que vuelven a estar: {n}</translation>
    </message>
    <message>
        <source>Signatures and decisions that are taken back: {n}</source>
        <translation>Firmas y decisiones que se retiran: {n}</translation>
    </message>
    <message>
        <source>Records that stay, because somebody changed them since: {n}</source>
        <translation>Registros que se quedan, porque alguien los cambió desde entonces: {n}</translation>
    </message>
    <message>
        <source>It happens here now, and on the others with your next file.</source>
        <translation>Pasa aquí ahora, y en las demás con tu próximo archivo.</translation>
    </message>
    <message>
        <source>Something builds on changes of {laptop} that have not arrived. Ask there for a new file with everything, and read it. Nothing is lost; it waits here.</source>
        <translation>Algo se basa en cambios de {laptop} que no han llegado. Pide allí un archivo nuevo con todo y léelo. No se pierde nada; espera aquí.</translation>
    </message>
    <message>
        <source>Something builds on changes that have not arrived. Ask every laptop for a new file with everything. Nothing is lost; it waits here.</source>
        <translation>Algo se basa en cambios que no han llegado. Pide a cada laptop un archivo nuevo con todo. No se pierde nada; espera aquí.</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation>Postuló</translation>
    </message>
    <message>
        <source>Counted hours</source>
        <translation>Horas que cuentan</translation>
    </message>
    <message>
        <source>Steps completed</source>
        <translation>Pasos completados</translation>
    </message>
    <message>
        <source>Lines of hours</source>
        <translation>Líneas de horas</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Back to all laptops</source>
        <translation>Volver a todas las laptops</translation>
    </message>
    <message>
        <source>Show and read records…</source>
        <translation>Mostrar y leer registros…</translation>
    </message>
    <message>
        <source>Read files…</source>
        <translation>Leer archivos…</translation>
    </message>
    <message>
        <source>Write our file</source>
        <translation>Escribir nuestro archivo</translation>
    </message>
    <message>
        <source>Looking into {name}</source>
        <translation>Mirando {name}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>What the file had brought is here again.</source>
        <translation>Lo que había traído el archivo está aquí otra vez.</translation>
    </message>
    <message>
        <source>Withdrawn now as well: {names}.</source>
        <translation>Ahora también retirada: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to decide.</source>
        <translation>
            <numerusform>%n cosa por decidir.</numerusform>
            <numerusform>%n cosas por decidir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) stopped counting.</source>
        <translation>
            <numerusform>%n firma dejó de contar.</numerusform>
            <numerusform>%n firmas dejaron de contar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of other laptops (*.plcsync)</source>
        <translation>Archivos de otras laptops (*.plcsync)</translation>
    </message>
    <message>
        <source>Choose the files of the other laptops</source>
        <translation>Elige los archivos de las otras laptops</translation>
    </message>
    <message>
        <source>Where shall the file go? Choose the stick.</source>
        <translation>¿Adónde va el archivo? Elige la memoria.</translation>
    </message>
    <message>
        <source>Writing our file</source>
        <translation>Escribiendo nuestro archivo</translation>
    </message>
    <message>
        <source>Choose the folder where files arrive</source>
        <translation>Elige la carpeta donde llegan los archivos</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Guardar la lista</translation>
    </message>
    <message>
        <source>parent-leaders.csv</source>
        <translation>padres-y-madres-lideres.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Choose the card of the other laptop</source>
        <translation>Elige la tarjeta de la otra laptop</translation>
    </message>
    <message>
        <source>Cards (*.plccard)</source>
        <translation>Tarjetas (*.plccard)</translation>
    </message>
    <message>
        <source>This workspace was copied from another computer. You can look at everything here, but change nothing, until this computer takes part too.</source>
        <translation>Este espacio de trabajo se copió de otra computadora. Puedes mirarlo todo, pero no cambiar nada, hasta que esta computadora también participe.</translation>
    </message>
    <message>
        <source>Use it here too</source>
        <translation>Usarlo también aquí</translation>
    </message>
    <message>
        <source>several laptops, one workspace: by stick or shared folder</source>
        <translation>varias laptops, un espacio de trabajo: con una memoria o una carpeta compartida</translation>
    </message>
    <message numerus="yes">
        <source>Read %n change(s) from {name}.</source>
        <translation>
            <numerusform>Se leyó %n cambio de {name}.</numerusform>
            <numerusform>Se leyeron %n cambios de {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Our file for {names} is saved in {folder}. Eject a stick before you pull it out.</source>
        <translation>Nuestro archivo para {names} está guardado en {folder}. Expulsa la memoria antes de sacarla.</translation>
    </message>
    <message>
        <source>Enter what waited in vain?</source>
        <translation>¿Anotar lo que esperaba en vano?</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Descartarlo…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>What these changes were built on has not come for a month; perhaps that laptop was put back and nobody else has it. Their signatures and decisions are entered as they are, their values as your own edits, in place of what is here. You can undo the values.</source>
        <translation>Aquello en que se basan estos cambios no ha llegado en un mes; quizás esa laptop se restauró y nadie más lo tiene. Sus firmas y decisiones se anotan como están; sus valores, como ediciones tuyas, en lugar de lo que hay aquí. Los valores se pueden deshacer.</translation>
    </message>
    <message>
        <source>What waited in vain</source>
        <translation>Lo que esperaba en vano</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) or decision(s)</source>
        <translation>
            <numerusform>%n firma o decisión</numerusform>
            <numerusform>%n firmas o decisiones</numerusform>
        </translation>
    </message>
    <message>
        <source>{record}, {field}: {before} → {after}</source>
        <translation>{record}, {field}: {before} → {after}</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Use this instead</source>
        <translation>Usar esto en su lugar</translation>
    </message>
    <message>
        <source>Decided for {record}: {value}.</source>
        <translation>Decidido para {record}: {value}.</translation>
    </message>
    <message>
        <source>Drop what waited in vain?</source>
        <translation>¿Descartar lo que esperaba en vano?</translation>
    </message>
    <message>
        <source>It is gone from this laptop, and nobody can undo that. If a laptop that has it writes a file again, it comes again.</source>
        <translation>Desaparece de esta laptop, y nadie puede deshacerlo. Si una laptop que lo tiene escribe otro archivo, llega de nuevo.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>What waited is dropped.</source>
        <translation>Se descartó lo que esperaba.</translation>
    </message>
    <message>
        <source>What waited is entered.</source>
        <translation>Se anotó lo que esperaba.</translation>
    </message>
    <message>
        <source>parent-leaders.pdf</source>
        <translation>lideres.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose the card of the other organization</source>
        <translation>Elige la tarjeta de la otra organización</translation>
    </message>
    <message>
        <source>Choose the records of the other organization</source>
        <translation>Elige los registros de la otra organización</translation>
    </message>
    <message>
        <source>Learner records (*.plcrec)</source>
        <translation>Registros de personas (*.plcrec)</translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n record(s) of {name}.</source>
        <translation>
            <numerusform>Guardado: %n registro de {name}.</numerusform>
            <numerusform>Guardados: %n registros de {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blanked: %n record(s) that {name} took back.</source>
        <translation>
            <numerusform>En blanco: %n registro que {name} retiró.</numerusform>
            <numerusform>En blanco: %n registros que {name} retiró.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this file is new.</source>
        <translation>Nada de este archivo es nuevo.</translation>
    </message>
    <message>
        <source>Who of your records is this?</source>
        <translation>¿Quién de tus registros es?</translation>
    </message>
    <message>
        <source>The records belong together.</source>
        <translation>Los registros van juntos.</translation>
    </message>
    <message>
        <source>The card of {name} is accepted.</source>
        <translation>La tarjeta de {name} está aceptada.</translation>
    </message>
    <message>
        <source>Save this laptop&apos;s card</source>
        <translation>Guardar la tarjeta de esta laptop</translation>
    </message>
    <message>
        <source>Is {name} lost or replaced?</source>
        <translation>¿{name} se perdió o se reemplazó?</translation>
    </message>
    <message>
        <source>Its files are refused from now on, and no more files are written for it. What it sent before stays. Do this when a laptop was lost, stolen or given away.</source>
        <translation>Desde ahora se rechazan sus archivos y no se escriben más archivos para ella. Lo que envió antes se queda. Hazlo cuando una laptop se perdió, la robaron o la entregaron a otra persona.</translation>
    </message>
    <message>
        <source>Refuse its files</source>
        <translation>Rechazar sus archivos</translation>
    </message>
    <message>
        <source>Let {name} take part again?</source>
        <translation>¿Dejar que {name} participe otra vez?</translation>
    </message>
    <message>
        <source>Its files are read again, with everything typed on it meanwhile. Do this only if you know who has it: call them. The other laptops hear of it with our next file.</source>
        <translation>Sus archivos se leen otra vez, con todo lo que se escribió en ella mientras tanto. Hazlo solo si sabes quién la tiene: llama a esa persona. Las otras laptops se enteran con nuestro próximo archivo.</translation>
    </message>
    <message>
        <source>Let it take part</source>
        <translation>Dejarla participar</translation>
    </message>
    <message>
        <source>{name} takes part again.</source>
        <translation>{name} participa otra vez.</translation>
    </message>
    <message>
        <source>Files of that laptop are refused from now on.</source>
        <translation>Desde ahora se rechazan los archivos de esa laptop.</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>What do people call this laptop?</source>
        <translation>¿Cómo llama la gente a esta laptop?</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>Esta laptop</translation>
    </message>
    <message>
        <source>The laptop&apos;s name is saved.</source>
        <translation>El nombre de la laptop se guardó.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Take back what this file brought?</source>
        <translation>¿Retirar lo que trajo este archivo?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Retirando</translation>
    </message>
    <message>
        <source>What the file brought is taken back.</source>
        <translation>Lo que trajo el archivo se retiró.</translation>
    </message>
    <message>
        <source>Other organizations</source>
        <translation>Otras organizaciones</translation>
    </message>
    <message>
        <source>A college or another organization sees only what you show it, and keeps it read-only. Your change history never leaves your organization.</source>
        <translation>Una universidad u otra organización ve solo lo que le muestras, y lo guarda solo para leer. Tu historial de cambios nunca sale de tu organización.</translation>
    </message>
</context>
<context>
    <name>FastEntry</name>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Submit for signature at once</source>
        <translation>Enviar a firma de inmediato</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>No supervisor yet: nobody can sign these hours.</source>
        <translation>Aún nadie supervisa: nadie puede firmar estas horas.</translation>
    </message>
    <message>
        <source>{supervisor} signs.</source>
        <translation>Firma: {supervisor}.</translation>
    </message>
    <message>
        <source>Choose the placement first.</source>
        <translation>Elige primero la práctica.</translation>
    </message>
    <message>
        <source>{length} on {day} recorded.</source>
        <translation>Se anotó {length} el {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) recorded, {length} in all.</source>
        <translation>
            <numerusform>Se anotó %n línea, {length} en total.</numerusform>
            <numerusform>Se anotaron %n líneas, {length} en total.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Length, or start–end</source>
        <translation>Duración, o inicio–fin</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Type 2:30, 2.5 or 9-11:30 · Tab moves on · Enter stores the line</source>
        <translation>Escribe 2:30, 2.5 o 9-11:30 · Tab avanza · Enter guarda la línea</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Acting from</source>
        <translation>Suplencia desde</translation>
    </message>
    <message>
        <source>Acting supervisor</source>
        <translation>Suplente de supervisión</translation>
    </message>
    <message>
        <source>Acting until</source>
        <translation>Suplencia hasta</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Additional training</source>
        <translation>Formación adicional</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>Acuerdo firmado el</translation>
    </message>
    <message>
        <source>Alumni facilitators</source>
        <translation>Egresados que facilitan</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Attestation levels that count</source>
        <translation>Tipos de firma que cuentan</translation>
    </message>
    <message>
        <source>Attested by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Cupo</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>Capstone required</source>
        <translation>Se pide proyecto final</translation>
    </message>
    <message>
        <source>Capstones</source>
        <translation>Proyectos finales</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Cohortes</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Commitment length</source>
        <translation>Duración del compromiso</translation>
    </message>
    <message>
        <source>Community issue</source>
        <translation>Problema de la comunidad</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Fecha de término</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Course credits</source>
        <translation>Créditos del curso</translation>
    </message>
    <message>
        <source>Course number</source>
        <translation>Número del curso</translation>
    </message>
    <message>
        <source>Course result</source>
        <translation>Resultado del curso</translation>
    </message>
    <message>
        <source>Course results</source>
        <translation>Resultados del curso</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Date order</source>
        <translation>Orden de las fechas</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Draft, confirm with the steering committee</source>
        <translation>Borrador, por confirmar con el comité directivo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Terminó el</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Enrolled on</source>
        <translation>Fecha de inscripción</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Enrollments</source>
        <translation>Inscripciones</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Field experience</source>
        <translation>Práctica comunitaria</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Encabezados</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours entry</source>
        <translation>Registro de horas</translation>
    </message>
    <message>
        <source>Import mapping</source>
        <translation>Respuesta de importación</translation>
    </message>
    <message>
        <source>Import mappings</source>
        <translation>Respuestas de importación</translation>
    </message>
    <message>
        <source>Involvement types</source>
        <translation>Tipos de participación</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objetivos de aprendizaje</translation>
    </message>
    <message>
        <source>Leave empty to print the full name.</source>
        <translation>Déjalo vacío para imprimir el nombre completo.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Minimum for each topic</source>
        <translation>Mínimo para cada tema</translation>
    </message>
    <message>
        <source>Most in one day</source>
        <translation>Máximo en un día</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name on the certificate</source>
        <translation>Nombre en el certificado</translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation>Quién postula</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Postulación</translation>
    </message>
    <message>
        <source>Nominations</source>
        <translation>Postulaciones</translation>
    </message>
    <message>
        <source>Not for credit</source>
        <translation>Sin créditos</translation>
    </message>
    <message>
        <source>Optional; only to tell two people apart.</source>
        <translation>Opcional; solo para distinguir a dos personas.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Person who nominates</source>
        <translation>Persona que postula</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Horas planeadas</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation>Idioma preferido</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Fecha de presentación</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Organización que imparte</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflexión</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Rubric scores</source>
        <translation>Puntos de la rúbrica</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>School sector of their children</source>
        <translation>Sector escolar de sus hijos</translation>
    </message>
    <message>
        <source>Sheet holds</source>
        <translation>La hoja contiene</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Skills practiced</source>
        <translation>Habilidades practicadas</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Empieza</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Quién da la formación</translation>
    </message>
    <message>
        <source>Training session</source>
        <translation>Sesión de formación</translation>
    </message>
    <message>
        <source>Training sessions</source>
        <translation>Sesiones de formación</translation>
    </message>
    <message>
        <source>Training topics</source>
        <translation>Temas de formación</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Week attestation</source>
        <translation>Confirmación de la semana</translation>
    </message>
    <message>
        <source>Week attestations</source>
        <translation>Confirmaciones de la semana</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semana del</translation>
    </message>
    <message>
        <source>Weekly supervision</source>
        <translation>Supervisión semanal</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>A qué se dedica</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>Workspaces</source>
        <translation>Espacios de trabajo</translation>
    </message>
    <message>
        <source>Hours to sign</source>
        <translation>Horas por firmar</translation>
    </message>
    <message>
        <source>Signed hours</source>
        <translation>Horas firmadas</translation>
    </message>
    <message>
        <source>Identity cards</source>
        <translation>Tarjetas de identidad</translation>
    </message>
    <message>
        <source>Files of other laptops</source>
        <translation>Archivos de otras laptops</translation>
    </message>
    <message>
        <source>Workbooks to import</source>
        <translation>Libros para importar</translation>
    </message>
    <message>
        <source>Records of other organizations</source>
        <translation>Registros de otras organizaciones</translation>
    </message>
    <message>
        <source>Certificates to verify</source>
        <translation>Certificados para verificar</translation>
    </message>
    <message>
        <source>Everything this program opens</source>
        <translation>Todo lo que abre esta aplicación</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files that were verified</source>
        <translation>Archivos que se verificaron</translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>PLC Desktop does not open files like this: {names}.</source>
        <translation>PLC Desktop no abre archivos como este: {names}.</translation>
    </message>
    <message>
        <source>PLC Desktop does not open files like this: {names}. Unpack it first, then open what you find inside, such as a certificate.</source>
        <translation>PLC Desktop no abre archivos como este: {names}. Descomprímelo primero y abre lo que hay dentro, por ejemplo un certificado.</translation>
    </message>
    <message>
        <source>As soon as your workspace is open, this is taken in: {names}.</source>
        <translation>En cuanto tu espacio de trabajo esté abierto, se incorpora esto: {names}.</translation>
    </message>
    <message>
        <source>{name} is open already.</source>
        <translation>{name} ya está abierto.</translation>
    </message>
    <message>
        <source>Close this workspace and open {name}?</source>
        <translation>¿Cerrar este espacio de trabajo y abrir {name}?</translation>
    </message>
    <message>
        <source>Only one workspace is open at a time. Everything in this one is saved ({open}). A button on the next screen leads back to it; its passphrase is asked again.</source>
        <translation>Solo un espacio de trabajo está abierto a la vez. Todo lo de este está guardado ({open}). Un botón de la pantalla siguiente lleva de vuelta a él; se pide otra vez su contraseña.</translation>
    </message>
    <message>
        <source>Close it and open the other</source>
        <translation>Cerrarlo y abrir el otro</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>{filter}: {value}</translation>
    </message>
</context>
<context>
    <name>FirstContact</name>
    <message>
        <source>Signing hours from your own computer</source>
        <translation>Firmar horas desde tu propia computadora</translation>
    </message>
    <message>
        <source>1  Make your card, with a passphrase only you know.</source>
        <translation>1  Haz tu tarjeta, con una contraseña que solo tú conozcas.</translation>
    </message>
    <message>
        <source>2  Give the card to the office and compare six words with them.</source>
        <translation>2  Dale la tarjeta a la oficina y comparen seis palabras.</translation>
    </message>
    <message>
        <source>3  Open the file they send: double-click it, or drag it here.</source>
        <translation>3  Abre el archivo que te envían: haz doble clic o arrástralo aquí.</translation>
    </message>
    <message>
        <source>4  Sign line by line, and give the answer back.</source>
        <translation>4  Firma línea por línea y devuelve la respuesta.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Import a workbook…</source>
        <translation>Importar un libro…</translation>
    </message>
    <message>
        <source>Add a parent leader</source>
        <translation>Agregar padre o madre líder</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation>Cargar el ejemplo</translation>
    </message>
    <message>
        <source>Loading the sample</source>
        <translation>Cargando el ejemplo</translation>
    </message>
    <message>
        <source>The sample cohort is here. Undo takes it all out again.</source>
        <translation>La cohorte de ejemplo está aquí. Deshacer la quita por completo.</translation>
    </message>
    <message>
        <source>This workspace is new and empty. How do you want to start?</source>
        <translation>Este espacio de trabajo es nuevo y está vacío. ¿Cómo quieres empezar?</translation>
    </message>
    <message>
        <source>With your workbook</source>
        <translation>Con tu libro de Excel</translation>
    </message>
    <message>
        <source>Bring in the spreadsheet you already keep: people, placements, hours. You see everything before anything is changed, and can undo it.</source>
        <translation>Trae la hoja de cálculo que ya llevas: personas, prácticas, horas. Ves todo antes de que algo cambie y lo puedes deshacer.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Add the first parent leader and record hours as they come.</source>
        <translation>Agrega a la primera persona y anota las horas conforme llegan.</translation>
    </message>
    <message>
        <source>With a sample</source>
        <translation>Con un ejemplo</translation>
    </message>
    <message>
        <source>Look around in a made-up cohort of 24 parent leaders. One Undo takes it out again.</source>
        <translation>Conoce una cohorte inventada de 24 padres y madres líderes. Un solo Deshacer la quita.</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>The folder where files arrive</source>
        <translation>La carpeta donde llegan los archivos</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Stop looking there</source>
        <translation>Dejar de mirar ahí</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Asks the folder anew, for example after you connected the drive again</source>
        <translation>Vuelve a preguntar a la carpeta, por ejemplo después de que conectaste otra vez la unidad</translation>
    </message>
    <message>
        <source>A stick, or a folder that a program such as Dropbox or OneDrive keeps alike on all laptops. New files in it are found by themselves, and read only when you say so.</source>
        <translation>Una memoria, o una carpeta que otra aplicación como Dropbox o OneDrive mantiene igual en todas las laptops. Los archivos nuevos se encuentran solos y se leen solo cuando tú lo dices.</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Mirando en la carpeta…</translation>
    </message>
    <message>
        <source>The folder is not there now. If it is a stick, put it in.</source>
        <translation>La carpeta no está ahora. Si es una memoria, conéctala.</translation>
    </message>
    <message>
        <source>The folder does not answer. Perhaps the network drive is not connected, or the stick sleeps. You can go on working; its files are shown as soon as it answers.</source>
        <translation>La carpeta no responde. Quizá la unidad de red no está conectada o la memoria duerme. Puedes seguir trabajando; sus archivos se muestran en cuanto responda.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) wait. The newest file of a laptop mostly holds what is in its older ones; those go from this list by themselves.</source>
        <translation>
            <numerusform>Espera %n archivo más. El archivo más nuevo de una laptop casi siempre trae lo que hay en los anteriores; esos se van solos de esta lista.</numerusform>
            <numerusform>Esperan %n archivos más. El archivo más nuevo de una laptop casi siempre trae lo que hay en los anteriores; esos se van solos de esta lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file that is still being copied looks damaged until all of it came.</source>
        <translation>Un archivo que todavía se está copiando parece dañado hasta que llega completo.</translation>
    </message>
    <message>
        <source>{name} wrote a file, and nobody compared that laptop&apos;s card here yet. Accept its card to read the file.</source>
        <translation>{name} escribió un archivo y nadie ha comparado aquí todavía la tarjeta de esa laptop. Acepta su tarjeta para leer el archivo.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nada nuevo.</translation>
    </message>
    <message>
        <source>From {name}, {when}</source>
        <translation>De {name}, {when}</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Mirarlo…</translation>
    </message>
    <message>
        <source>Look at the file {words}</source>
        <translation>Mirar el archivo {words}</translation>
    </message>
</context>
<context>
    <name>FollowWords</name>
    <message>
        <source>{what}: you changed or signed it, they have {theirs}. Yours stays.</source>
        <translation>{what}: lo cambiaste o se firmó aquí, ellos tienen {theirs}. Queda lo de aquí.</translation>
    </message>
    <message>
        <source>{what}: you removed it, they changed it. It stays removed.</source>
        <translation>{what}: lo quitaste, ellos lo cambiaron. Sigue quitado.</translation>
    </message>
    <message>
        <source>{what}: they removed it, you went on with it. It stays.</source>
        <translation>{what}: ellos lo quitaron, aquí se siguió con ello. Se queda.</translation>
    </message>
    <message>
        <source>They revoked credential {what}, but you issued it. Look at it, and revoke it too if that is right.</source>
        <translation>Revocaron la credencial {what}, pero la emitiste tú. Mírala, y revócala también si está bien así.</translation>
    </message>
    <message>
        <source>Nothing changes here: you have all of it already.</source>
        <translation>Aquí no cambia nada: ya lo tienes todo.</translation>
    </message>
    <message>
        <source>New here: {what}.</source>
        <translation>Nuevo aquí: {what}.</translation>
    </message>
    <message>
        <source>Becomes as they have it: {what}.</source>
        <translation>Queda como lo tienen ellos: {what}.</translation>
    </message>
    <message>
        <source>Removed there, and now here: {what}.</source>
        <translation>Quitado allá, y ahora aquí: {what}.</translation>
    </message>
    <message>
        <source>Signatures that come new: {count}.</source>
        <translation>Firmas que llegan nuevas: {count}.</translation>
    </message>
    <message>
        <source>Signatures that count no more: {count}.</source>
        <translation>Firmas que ya no cuentan: {count}.</translation>
    </message>
    <message>
        <source>Papers that come new: {count}.</source>
        <translation>Papeles que llegan nuevos: {count}.</translation>
    </message>
    <message>
        <source>Credentials revoked for good: {count}.</source>
        <translation>Credenciales revocadas para siempre: {count}.</translation>
    </message>
    <message>
        <source>Forms, void lines and other decisions: {count}.</source>
        <translation>Formularios, líneas anuladas y otras decisiones: {count}.</translation>
    </message>
    <message>
        <source>{kind} of {date}, {minutes}</source>
        <translation>{kind} del {date}, {minutes}</translation>
    </message>
    <message>
        <source>{what}, {field}: both of you changed it. Yours stays.</source>
        <translation>{what}, {field}: cambió en las dos. Queda lo de aquí.</translation>
    </message>
    <message>
        <source>{what}, {field}: here {ours}, there {theirs}. Yours stays.</source>
        <translation>{what}, {field}: aquí {ours}, allá {theirs}. Queda lo de aquí.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Continued from what you typed before.</source>
        <translation>Sigue de lo que escribiste antes.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>All parent leaders</source>
        <translation>Todos los padres y madres líderes</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message numerus="yes">
        <source>%n parent leader(s)</source>
        <translation>
            <numerusform>%n padre o madre líder</numerusform>
            <numerusform>%n padres y madres líderes</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <translation>semana {week} de {weeks}</translation>
    </message>
    <message>
        <source>{cohort} at a glance</source>
        <translation>{cohort} de un vistazo</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Field {hours}</source>
        <translation>Práctica {hours}</translation>
    </message>
    <message>
        <source>Training {hours}</source>
        <translation>Formación {hours}</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>Course done</source>
        <translation>Curso completo</translation>
    </message>
    <message>
        <source>Course open</source>
        <translation>Curso pendiente</translation>
    </message>
    <message>
        <source>Capstone accepted</source>
        <translation>Proyecto final aceptado</translation>
    </message>
    <message>
        <source>Capstone open</source>
        <translation>Proyecto final pendiente</translation>
    </message>
    <message>
        <source>{done} of {required}</source>
        <translation>{done} de {required}</translation>
    </message>
</context>
<context>
    <name>GroupResults</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Guardar los resultados</translation>
    </message>
    <message>
        <source>Nobody is marked yet. Press Space on a name.</source>
        <translation>Todavía no marcaste a nadie. Presiona la barra espaciadora sobre un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>Results of %n person(s) saved.</source>
        <translation>
            <numerusform>Se guardó el resultado de %n persona.</numerusform>
            <numerusform>Se guardaron los resultados de %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space: next result · digits or F2: a grade</source>
        <translation>Espacio: siguiente resultado · dígitos o F2: una calificación</translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n con marca</numerusform>
            <numerusform>%n con marca</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sin marca</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>El curso</translation>
    </message>
    <message>
        <source>Everyone of cohort</source>
        <translation>Todas las personas de la cohorte</translation>
    </message>
    <message>
        <source>All passed</source>
        <translation>Todas aprobaron</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Alt+Left arrow</source>
        <translation>Alt+Flecha izquierda</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>See the scan</source>
        <translation>Ver el escaneo</translation>
    </message>
    <message>
        <source>{kind}: {field}</source>
        <translation>{kind}: {field}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>This is a copy from another computer. Somebody who was erased after it was made shows here until you read a file of another laptop on the Exchange page.</source>
        <translation>Esta es una copia de otra computadora. Alguien a quien se borró después de hacerla se ve aquí hasta que leas un archivo de otra laptop en la página Intercambio.</translation>
    </message>
    <message>
        <source>Week of {date}: {signed} signed, {waiting} waiting</source>
        <translation>Semana del {date}: {signed} firmadas, {waiting} en espera</translation>
    </message>
    <message>
        <source>Good morning, {name}</source>
        <translation>Buenos días, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Buenas tardes, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Buenas noches, {name}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>What needs you today</source>
        <translation>Lo que te espera hoy</translation>
    </message>
    <message>
        <source>Hours by week</source>
        <translation>Horas por semana</translation>
    </message>
    <message>
        <source>■ signed</source>
        <translation>■ firmadas</translation>
    </message>
    <message>
        <source>■ waiting</source>
        <translation>■ en espera</translation>
    </message>
</context>
<context>
    <name>HoursColumns</name>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
</context>
<context>
    <name>HoursList</name>
    <message>
        <source>Maybe double</source>
        <translation>Quizá doble</translation>
    </message>
    <message>
        <source>One placement</source>
        <translation>Una práctica</translation>
    </message>
    <message>
        <source>One cohort</source>
        <translation>Una cohorte</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Una línea</translation>
    </message>
    <message>
        <source>{filter}: show all</source>
        <translation>{filter}: ver todo</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Submit for signature</source>
        <translation>Enviar a firma</translation>
    </message>
    <message>
        <source>Take back to draft</source>
        <translation>Volver a borrador</translation>
    </message>
    <message>
        <source>Copy to another day…</source>
        <translation>Copiar a otro día…</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>Anular…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Decide double entries</source>
        <translation>Resolver registros dobles</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Ver la semana</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Show the parent leader</source>
        <translation>Ver a la persona</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Hours entries</source>
        <translation>Registros de horas</translation>
    </message>
    <message>
        <source>Here stand the hours that parent leaders work at their sites, and who has signed them.</source>
        <translation>Aquí están las horas que los padres y madres líderes trabajan en sus sedes, y quién las ha firmado.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Agregar horas</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Search hours</source>
        <translation>Buscar horas</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Change an hours entry</source>
        <translation>Cambiar un registro de horas</translation>
    </message>
    <message>
        <source>one week of one person</source>
        <translation>la semana de una persona</translation>
    </message>
    <message>
        <source>line after line by keyboard</source>
        <translation>línea por línea con el teclado</translation>
    </message>
    <message>
        <source>possible double entries</source>
        <translation>posibles registros dobles</translation>
    </message>
    <message>
        <source>all entries and their signatures</source>
        <translation>todos los registros y sus firmas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Add hours, line after line (Ctrl+N)</source>
        <translation>Agregar horas, línea por línea (Ctrl+N)</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Agregar horas</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>Supervisor: {supervisor}</source>
        <translation>Supervisión: {supervisor}</translation>
    </message>
    <message>
        <source>Void: “{reason}”</source>
        <translation>Anulada: “{reason}”</translation>
    </message>
    <message>
        <source>Came back: “{reason}”</source>
        <translation>Devuelta: “{reason}”</translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n organización</numerusform>
            <numerusform>%n organizaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cohort(s)</source>
        <translation>
            <numerusform>%n cohorte</numerusform>
            <numerusform>%n cohortes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nomination(s)</source>
        <translation>
            <numerusform>%n postulación</numerusform>
            <numerusform>%n postulaciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrollment(s)</source>
        <translation>
            <numerusform>%n inscripción</numerusform>
            <numerusform>%n inscripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s)</source>
        <translation>
            <numerusform>%n práctica</numerusform>
            <numerusform>%n prácticas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries</source>
        <translation>
            <numerusform>%n registro de horas</numerusform>
            <numerusform>%n registros de horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training session(s)</source>
        <translation>
            <numerusform>%n sesión de formación</numerusform>
            <numerusform>%n sesiones de formación</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendance mark(s)</source>
        <translation>
            <numerusform>%n marca de asistencia</numerusform>
            <numerusform>%n marcas de asistencia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n course result(s)</source>
        <translation>
            <numerusform>%n resultado del curso</numerusform>
            <numerusform>%n resultados del curso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n capstone(s)</source>
        <translation>
            <numerusform>%n proyecto final</numerusform>
            <numerusform>%n proyectos finales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remembered answer(s)</source>
        <translation>
            <numerusform>%n respuesta recordada</numerusform>
            <numerusform>%n respuestas recordadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportIgnored</name>
    <message>
        <source>A title above the list</source>
        <translation>Un título arriba de la lista</translation>
    </message>
    <message>
        <source>A total</source>
        <translation>Un total</translation>
    </message>
    <message>
        <source>The headers once more</source>
        <translation>Los encabezados otra vez</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Una nota</translation>
    </message>
    <message>
        <source>A row in which nothing is recorded</source>
        <translation>Una fila en la que no hay nada anotado</translation>
    </message>
    <message>
        <source>The same as a row before</source>
        <translation>Igual que una fila anterior</translation>
    </message>
</context>
<context>
    <name>ImportLists</name>
    <message>
        <source>Say first whether the month or the day comes first.</source>
        <translation>Di primero si va antes el mes o el día.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Lo que dice ahí</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>Why it is not brought in</source>
        <translation>Por qué no entra</translation>
    </message>
    <message>
        <source>Rows that could not be read</source>
        <translation>Filas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Every row could be read.</source>
        <translation>Se pudieron leer todas las filas.</translation>
    </message>
    <message>
        <source>Stops counting</source>
        <translation>Deja de contar</translation>
    </message>
    <message>
        <source>A signature holds only for what was signed.</source>
        <translation>Una firma vale solo para lo que se firmó.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>Después de la importación</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Sheet and row</source>
        <translation>Hoja y fila</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}, fila {row}</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Qué cambiaría</translation>
    </message>
    <message>
        <source>Nothing that is here already changes.</source>
        <translation>No cambia nada de lo que ya está aquí.</translation>
    </message>
    <message>
        <source>The row says</source>
        <translation>La fila dice</translation>
    </message>
    <message>
        <source>May be the same as</source>
        <translation>Puede ser lo mismo que</translation>
    </message>
    <message>
        <source>Possible double entries</source>
        <translation>Posibles registros dobles</translation>
    </message>
    <message>
        <source>No row looks as if it was typed twice.</source>
        <translation>Ninguna fila parece escrita dos veces.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Rows without a record</source>
        <translation>Filas sin registro</translation>
    </message>
    <message>
        <source>Every row holds a record.</source>
        <translation>Todas las filas tienen un registro.</translation>
    </message>
    <message>
        <source>an entry that is here already</source>
        <translation>un registro que ya está aquí</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
    <message>
        <source>reading the workbook</source>
        <translation>leyendo el libro</translation>
    </message>
    <message>
        <source>Nothing is changed by reading.</source>
        <translation>Leer no cambia nada.</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>Elige un libro</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm *.csv *.tsv *.txt);;All files (*)</source>
        <translation>Libros (*.xlsx *.xlsm *.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Working in your answer</source>
        <translation>Aplicando tu respuesta</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message numerus="yes">
        <source>%n signed line(s) will change</source>
        <translation>
            <numerusform>%n línea firmada va a cambiar</numerusform>
            <numerusform>%n líneas firmadas van a cambiar</numerusform>
        </translation>
    </message>
    <message>
        <source>The reason stays in the history of these lines.</source>
        <translation>El motivo queda en el historial de esas líneas.</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>Importando {name}</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importando</translation>
    </message>
    <message>
        <source>If you cancel, the workspace stays as it was.</source>
        <translation>Si cancelas, el espacio de trabajo queda como estaba.</translation>
    </message>
    <message>
        <source>rows not read</source>
        <translation>filas sin leer</translation>
    </message>
    <message>
        <source>Save the rows that could not be read</source>
        <translation>Guardar las filas que no se pudieron leer</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Libro (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>bring in the workbook you already keep</source>
        <translation>trae el libro de Excel que ya llevas</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n hoja</numerusform>
            <numerusform>%n hojas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing has been changed yet</source>
        <translation>todavía no se ha cambiado nada</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) imported.</source>
        <translation>
            <numerusform>Se importó %n registro.</numerusform>
            <numerusform>Se importaron %n registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>the workbook is in</source>
        <translation>el libro ya está dentro</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>This cannot be read. Write lengths as 2:30 or 2.5 and dates as 2026-02-04.</source>
        <translation>Esto no se puede leer. Escribe las duraciones como 2:30 o 2.5 y las fechas como 2026-02-04.</translation>
    </message>
    <message>
        <source>This is less than nothing.</source>
        <translation>Esto es menos que nada.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Este día todavía no llega.</translation>
    </message>
    <message>
        <source>This is longer than a day, or longer than the time between start and end.</source>
        <translation>Esto es más que un día, o más que el tiempo entre el inicio y el fin.</translation>
    </message>
    <message>
        <source>This day is long before the program began.</source>
        <translation>Este día es muy anterior al comienzo del programa.</translation>
    </message>
    <message>
        <source>Nothing stands here, and the row cannot be used without it.</source>
        <translation>Aquí no dice nada, y sin ello no se puede usar la fila.</translation>
    </message>
    <message>
        <source>No time at all is written here.</source>
        <translation>Aquí no hay ninguna hora escrita.</translation>
    </message>
    <message>
        <source>This can mean two different days. Say whether the month or the day comes first.</source>
        <translation>Esto puede significar dos días distintos. Di si va primero el mes o el día.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>El fin es anterior al inicio.</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>Esta palabra no se conoce aquí.</translation>
    </message>
    <message>
        <source>Several people have this name, and nothing in the row tells which one is meant.</source>
        <translation>Varias personas tienen este nombre y nada en la fila dice cuál es.</translation>
    </message>
    <message>
        <source>The same person stands here twice for the same session, with different values.</source>
        <translation>La misma persona aparece dos veces en la misma sesión, con valores distintos.</translation>
    </message>
    <message>
        <source>This looks like a Social Security number. Take it out of the workbook.</source>
        <translation>Esto parece un número de Seguro Social. Quítalo del libro.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Este texto es demasiado largo.</translation>
    </message>
    <message>
        <source>This text holds characters that cannot be kept.</source>
        <translation>Este texto tiene caracteres que no se pueden guardar.</translation>
    </message>
</context>
<context>
    <name>ImportRoles</name>
    <message>
        <source>Name of the person</source>
        <translation>Nombre de la persona</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message>
        <source>Name on the certificate</source>
        <translation>Nombre en el certificado</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>Nombre de la organización</translation>
    </message>
    <message>
        <source>Kind of organization</source>
        <translation>Tipo de organización</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Persona de contacto</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Otros idiomas</translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation>Quién postula</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Birth year</source>
        <translation>Año de nacimiento</translation>
    </message>
    <message>
        <source>Kind of school</source>
        <translation>Tipo de escuela</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Enrolled on</source>
        <translation>Fecha de inscripción</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Role at the site</source>
        <translation>Función en la sede</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Planned hours</source>
        <translation>Horas planeadas</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objetivos de aprendizaje</translation>
    </message>
    <message>
        <source>Time of supervision</source>
        <translation>Hora de la supervisión</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>Acuerdo firmado el</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Hora de inicio</translation>
    </message>
    <message>
        <source>End time</source>
        <translation>Hora de fin</translation>
    </message>
    <message>
        <source>Start and end in one</source>
        <translation>Inicio y fin en una celda</translation>
    </message>
    <message>
        <source>Length in hours</source>
        <translation>Duración en horas</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Duración en minutos</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Descanso</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Habilidades</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflexión</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Quién da la formación</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Organización que imparte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Present or not</source>
        <translation>Presente o no</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Course number</source>
        <translation>Número del curso</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Passed or not</source>
        <translation>Aprobó o no</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Instructor</source>
        <translation>Docente</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>Fecha de término</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Problema de la comunidad</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Fecha de presentación</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Comentarios</translation>
    </message>
</context>
<context>
    <name>ImportSheets</name>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message>
        <source>Supervisors</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Training and attendance</source>
        <translation>Formación y asistencia</translation>
    </message>
    <message>
        <source>Course results</source>
        <translation>Resultados del curso</translation>
    </message>
    <message>
        <source>Capstones</source>
        <translation>Proyectos finales</translation>
    </message>
    <message>
        <source>Leave this sheet out</source>
        <translation>Dejar fuera esta hoja</translation>
    </message>
</context>
<context>
    <name>JoinGuide</name>
    <message>
        <source>Start as a second laptop</source>
        <translation>Empezar como segunda laptop</translation>
    </message>
    <message>
        <source>Two cards</source>
        <translation>Dos tarjetas</translation>
    </message>
    <message>
        <source>The same six words?</source>
        <translation>¿Las mismas seis palabras?</translation>
    </message>
    <message>
        <source>The file for this laptop</source>
        <translation>El archivo para esta laptop</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>Crear el espacio de trabajo</translation>
    </message>
    <message>
        <source>Cards (*.plccard)</source>
        <translation>Tarjetas (*.plccard)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Card of the other laptop</source>
        <translation>Tarjeta de la otra laptop</translation>
    </message>
    <message>
        <source>What do people call this laptop?</source>
        <translation>¿Cómo llama la gente a esta laptop?</translation>
    </message>
    <message>
        <source>Where to write this laptop&apos;s card</source>
        <translation>Dónde escribir la tarjeta de esta laptop</translation>
    </message>
    <message>
        <source>For example onto the same stick.</source>
        <translation>Por ejemplo, en la misma memoria.</translation>
    </message>
    <message>
        <source>This laptop&apos;s card is saved: {file}. On the laptop “{name}”, press “Accept a laptop&apos;s card…” on the page Exchange and choose that file. Then both show the same words.</source>
        <translation>La tarjeta de esta laptop está guardada: {file}. En la laptop “{name}”, pulsa “Aceptar la tarjeta de una laptop…” en la página Intercambio y elige ese archivo. Entonces las dos muestran las mismas palabras.</translation>
    </message>
    <message>
        <source>Files of other laptops (*.plcsync)</source>
        <translation>Archivos de otras laptops (*.plcsync)</translation>
    </message>
    <message>
        <source>File for this laptop</source>
        <translation>Archivo para esta laptop</translation>
    </message>
    <message>
        <source>Passphrase of this laptop</source>
        <translation>Contraseña de esta laptop</translation>
    </message>
    <message>
        <source>At least 8 characters. It need not be that of the other laptop.</source>
        <translation>Al menos 8 caracteres. No tiene que ser la de la otra laptop.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elige un archivo</translation>
    </message>
    <message>
        <source>second laptop</source>
        <translation>segunda laptop</translation>
    </message>
    <message>
        <source>On the laptop that has the workspace, open Exchange and press “Write this laptop&apos;s card…”. Bring that file here, on a stick. This laptop then writes its own card onto the stick.</source>
        <translation>En la laptop que tiene el espacio de trabajo, abre Intercambio y pulsa “Escribir la tarjeta de esta laptop…”. Trae ese archivo aquí, en una memoria. Esta laptop escribe entonces su propia tarjeta en la memoria.</translation>
    </message>
    <message>
        <source>On the other laptop press “Write a file for it”, and bring that file here. You may close this window meanwhile and start again.</source>
        <translation>En la otra laptop pulsa “Escribir un archivo para ella” y trae ese archivo aquí. Mientras tanto puedes cerrar esta ventana y empezar otra vez.</translation>
    </message>
    <message>
        <source>Write this laptop&apos;s card</source>
        <translation>Escribir la tarjeta de esta laptop</translation>
    </message>
</context>
<context>
    <name>KeyChangedPage</name>
    <message>
        <source>The card you accepted</source>
        <translation>La tarjeta que aceptaste</translation>
    </message>
    <message>
        <source>The card in this file</source>
        <translation>La tarjeta de este archivo</translation>
    </message>
    <message>
        <source>Stop, do not accept it</source>
        <translation>Parar, no aceptarla</translation>
    </message>
    <message>
        <source>I have called them. Compare the words…</source>
        <translation>Ya llamé. Comparar las palabras…</translation>
    </message>
    <message>
        <source>Do both of you see the same words now?</source>
        <translation>¿Ven ahora los dos las mismas palabras?</translation>
    </message>
    <message>
        <source>Accept the new card</source>
        <translation>Aceptar la tarjeta nueva</translation>
    </message>
    <message>
        <source>Stop: this is not the card you know</source>
        <translation>Alto: esta no es la tarjeta que conoces</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Words of the key</source>
        <translation>Palabras de la llave</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Abierta el</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The card says {name}, with the key you know, but on another computer than before. Until you know why, do not accept it.</source>
        <translation>La tarjeta dice {name}, con la llave que conoces, pero en otra computadora que antes. Hasta que sepas por qué, no la aceptes.</translation>
    </message>
    <message>
        <source>The card says {name}, but the key is another one than the one you compared before. Until you know why, do not accept it.</source>
        <translation>La tarjeta dice {name}, pero la llave es otra que la que comparaste antes. Hasta que sepas por qué, no la aceptes.</translation>
    </message>
    <message>
        <source>Compared and accepted on</source>
        <translation>Comparada y aceptada el</translation>
    </message>
    <message>
        <source>{name} has a new computer, lost their passphrase, or made a new card. Then they know about it: ask them.</source>
        <translation>{name} tiene una computadora nueva, perdió su contraseña o hizo una tarjeta nueva. Entonces lo sabe: pregúntale.</translation>
    </message>
    <message>
        <source>Somebody else made a card in the name of {name}, to sign hours or read files that are not theirs. Then {name} knows nothing about it.</source>
        <translation>Otra persona hizo una tarjeta con el nombre de {name}, para firmar horas o leer archivos que no son suyos. Entonces {name} no sabe nada de esto.</translation>
    </message>
    <message>
        <source>Call {name} at a number you already know, not at one that came with this file.</source>
        <translation>Llama a {name} a un número que ya conoces, no a uno que venía con este archivo.</translation>
    </message>
    <message>
        <source>What may have happened</source>
        <translation>Qué pudo pasar</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
</context>
<context>
    <name>KeyCopies</name>
    <message>
        <source>The copy of your key is written. Keep it apart from this computer; its passphrase is the one you chose just now.</source>
        <translation>La copia de tu llave está escrita. Guárdala lejos de esta computadora; su contraseña es la que acabas de elegir.</translation>
    </message>
    <message>
        <source>Keys (*.plckey)</source>
        <translation>Llaves (*.plckey)</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>Dónde guardar la copia</translation>
    </message>
    <message>
        <source>Make a copy of your key</source>
        <translation>Hacer una copia de tu llave</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Tu contraseña</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Dónde escribirla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Such as a USB stick that you keep at home.</source>
        <translation>Por ejemplo, una memoria USB que guardas en casa.</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>Contraseña de la copia</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>Escribir la copia</translation>
    </message>
    <message>
        <source>With the copy you go on with the same key on another computer. Without it a new computer means a new card, which the office has to compare again.</source>
        <translation>Con la copia sigues con la misma llave en otra computadora. Sin ella, una computadora nueva significa una tarjeta nueva, que la oficina tiene que comparar otra vez.</translation>
    </message>
    <message>
        <source>Choose the copy of your key</source>
        <translation>Elige la copia de tu llave</translation>
    </message>
    <message>
        <source>Bring your key from another computer</source>
        <translation>Traer tu llave de otra computadora</translation>
    </message>
    <message>
        <source>The copy of your key</source>
        <translation>La copia de tu llave</translation>
    </message>
    <message>
        <source>Its name ends in .plckey.</source>
        <translation>Su nombre termina en .plckey.</translation>
    </message>
    <message>
        <source>Bring it here</source>
        <translation>Traerla aquí</translation>
    </message>
    <message>
        <source>The key stays the same and this computer gets a card of its own. Give that card to the office; they compare it with you once more. Here, too, you sign with the passphrase of the copy.</source>
        <translation>La llave es la misma y esta computadora recibe su propia tarjeta. Dale esa tarjeta a la oficina; la compara contigo una vez más. Aquí también firmas con la contraseña de la copia.</translation>
    </message>
</context>
<context>
    <name>KeyForms</name>
    <message>
        <source>Choose the organization&apos;s key</source>
        <translation>Elige la llave de la organización</translation>
    </message>
    <message>
        <source>Organization&apos;s keys (*.plcroot)</source>
        <translation>Llaves de organizaciones (*.plcroot)</translation>
    </message>
    <message>
        <source>File of the organization&apos;s key</source>
        <translation>Archivo de la llave de la organización</translation>
    </message>
    <message>
        <source>It lies on the stick; its name ends in .plcroot.</source>
        <translation>Está en la memoria; su nombre termina en .plcroot.</translation>
    </message>
    <message>
        <source>Where to keep the organization&apos;s key</source>
        <translation>Dónde guardar la llave de la organización</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Dónde escribirla</translation>
    </message>
    <message>
        <source>On a USB stick that you lock away, not on this computer.</source>
        <translation>En una memoria USB que guardas bajo llave, no en esta computadora.</translation>
    </message>
    <message>
        <source>Passphrase of the organization&apos;s key</source>
        <translation>Contraseña de la llave de la organización</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters. A short sentence is easy to remember.</source>
        <translation>Al menos 8 caracteres. Una oración corta es fácil de recordar.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Remember on this computer</source>
        <translation>Recordar en esta computadora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Forgot it? Use the recovery sheet</source>
        <translation>¿La olvidaste? Usa la hoja de recuperación</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Nuevo espacio de trabajo…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar un respaldo…</translation>
    </message>
    <message>
        <source>Welcome to PLC Desktop</source>
        <translation>Te damos la bienvenida a PLC Desktop</translation>
    </message>
    <message>
        <source>Hours, sign-off, certificates and reports for the Parent Leadership Credential. Everything stays on this computer, encrypted.</source>
        <translation>Horas, firmas, certificados e informes para la Credencial de Liderazgo de Padres y Madres. Todo queda en esta computadora, cifrado.</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>Volver a {name}</translation>
    </message>
    <message>
        <source>Please type the passphrase.</source>
        <translation>Escribe la contraseña, por favor.</translation>
    </message>
    <message>
        <source>Opening the workspace</source>
        <translation>Abriendo el espacio de trabajo</translation>
    </message>
    <message>
        <source>Stopped. The workspace is as it was. Open it again when there is time for this; until then only the older version of the program can work with it.</source>
        <translation>Detenido. El espacio de trabajo está como estaba. Ábrelo de nuevo cuando haya tiempo para esto; hasta entonces solo la versión anterior del programa puede trabajar con él.</translation>
    </message>
    <message>
        <source>Passphrase (remembered on this computer)</source>
        <translation>Contraseña (recordada en esta computadora)</translation>
    </message>
    <message>
        <source>The backup is back in place. Do several laptops work on it? Then read the newest file of each other one on the page Exchange: what was written since comes back.</source>
        <translation>El respaldo está de nuevo en su lugar. ¿Trabajan varias laptops con él? Entonces lee en la página Intercambio el archivo más nuevo de cada una de las otras: vuelve lo que se anotó desde entonces.</translation>
    </message>
    <message>
        <source>Start as a second laptop…</source>
        <translation>Empezar como segunda laptop…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>I sign hours for an office…</source>
        <translation>Firmo horas para una oficina…</translation>
    </message>
    <message>
        <source>Verify a certificate…</source>
        <translation>Verificar un certificado…</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Workspaces (*.plcdb)</source>
        <translation>Espacios de trabajo (*.plcdb)</translation>
    </message>
    <message>
        <source>Which workspace was it?</source>
        <translation>¿Qué espacio de trabajo era?</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Opening this workspace</source>
        <translation>Cómo se abre este espacio de trabajo</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Cambiar la contraseña…</translation>
    </message>
    <message>
        <source>Make a new recovery sheet…</source>
        <translation>Crear una nueva hoja de recuperación…</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Recordar en esta computadora</translation>
    </message>
    <message>
        <source>A new sheet makes the old one useless.</source>
        <translation>Una hoja nueva deja sin valor la anterior.</translation>
    </message>
    <message>
        <source>There is no sheet yet. Without it a forgotten passphrase is the end.</source>
        <translation>Todavía no hay hoja. Sin ella, si se olvida la contraseña, todo se pierde.</translation>
    </message>
    <message>
        <source>The key is kept in: {keychain}.</source>
        <translation>La llave se guarda en: {keychain}.</translation>
    </message>
    <message>
        <source>This computer has no keychain, so the passphrase is asked every time.</source>
        <translation>Esta computadora no tiene llavero, así que la contraseña se pide cada vez.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Se cambió la contraseña.</translation>
    </message>
</context>
<context>
    <name>KeysHereCard</name>
    <message>
        <source>People who sign at this computer</source>
        <translation>Personas que firman en esta computadora</translation>
    </message>
    <message>
        <source>Bring a key here…</source>
        <translation>Traer una llave aquí…</translation>
    </message>
    <message>
        <source>Nobody yet. A key is made when somebody signs here the first time.</source>
        <translation>Todavía nadie. La llave se crea cuando alguien firma aquí por primera vez.</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Copiar…</translation>
    </message>
    <message>
        <source>Make a copy of the key, in case this computer is lost.</source>
        <translation>Hacer una copia de la llave, por si se pierde esta computadora.</translation>
    </message>
    <message>
        <source>Copy the key of {name}</source>
        <translation>Copiar la llave de {name}</translation>
    </message>
    <message>
        <source>Keys (*.plckey)</source>
        <translation>Llaves (*.plckey)</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>Dónde guardar la copia</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Where to write it</source>
        <translation>Dónde escribirla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Passphrase of the copy</source>
        <translation>Contraseña de la copia</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>Escribir la copia</translation>
    </message>
    <message>
        <source>{name} types their own passphrase. The copy belongs to them, not to the office.</source>
        <translation>{name} escribe su propia contraseña. La copia es suya, no de la oficina.</translation>
    </message>
    <message>
        <source>The copy is written.</source>
        <translation>La copia está escrita.</translation>
    </message>
    <message>
        <source>Choose the copy of a key</source>
        <translation>Elige la copia de una llave</translation>
    </message>
    <message>
        <source>Bring a key here</source>
        <translation>Traer una llave aquí</translation>
    </message>
    <message>
        <source>The copy of the key</source>
        <translation>La copia de la llave</translation>
    </message>
    <message>
        <source>Its name ends in .plckey.</source>
        <translation>Su nombre termina en .plckey.</translation>
    </message>
    <message>
        <source>Bring it here</source>
        <translation>Traerla aquí</translation>
    </message>
    <message>
        <source>For somebody who signed at the office&apos;s computer before.</source>
        <translation>Para alguien que antes firmaba en la computadora de la oficina.</translation>
    </message>
    <message>
        <source>The key is here; they sign with the passphrase of the copy.</source>
        <translation>La llave está aquí; esa persona firma con la contraseña de la copia.</translation>
    </message>
</context>
<context>
    <name>KnownPeople</name>
    <message>
        <source>Somebody like {name} is known already. Is it the same person?</source>
        <translation>Ya hay alguien parecido a {name}. ¿Es la misma persona?</translation>
    </message>
    <message>
        <source>No, this is somebody else: enroll</source>
        <translation>No, es otra persona: inscribir</translation>
    </message>
    <message>
        <source>Yes, it is this person</source>
        <translation>Sí, es esta persona</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Criollo haitiano</translation>
    </message>
    <message>
        <source>Cape Verdean Creole</source>
        <translation>Criollo caboverdiano</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Jemer</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somalí</translation>
    </message>
    <message>
        <source>Yoruba</source>
        <translation>Yoruba</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
</context>
<context>
    <name>LaptopBlock</name>
    <message>
        <source>Write a file for it</source>
        <translation>Escribir un archivo para ella</translation>
    </message>
    <message>
        <source>Write a file for {name}</source>
        <translation>Escribir un archivo para {name}</translation>
    </message>
    <message>
        <source>Lost or replaced…</source>
        <translation>Perdida o reemplazada…</translation>
    </message>
    <message>
        <source>{name} is lost or replaced</source>
        <translation>{name} se perdió o se reemplazó</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Últimas noticias</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>Aún no está allí</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está aquí</translation>
    </message>
    <message>
        <source>Our last file for it</source>
        <translation>Nuestro último archivo para ella</translation>
    </message>
    <message>
        <source>Never; none of its files was read yet</source>
        <translation>Nunca; todavía no se leyó ningún archivo suyo</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>{changes}, until its next file is read here</source>
        <translation>{changes}, hasta que aquí se lea su próximo archivo</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaptopGuide</name>
    <message>
        <source>Accept a card</source>
        <translation>Aceptar una tarjeta</translation>
    </message>
    <message>
        <source>I know why, and it is right</source>
        <translation>Sé por qué, y es correcto</translation>
    </message>
    <message>
        <source>Write a file for it…</source>
        <translation>Escribir un archivo para ella…</translation>
    </message>
    <message>
        <source>Whose card is it?</source>
        <translation>¿De quién es la tarjeta?</translation>
    </message>
    <message>
        <source>Do both sides see the same words?</source>
        <translation>¿Ven los dos lados las mismas palabras?</translation>
    </message>
    <message>
        <source>Accept the card</source>
        <translation>Aceptar la tarjeta</translation>
    </message>
    <message>
        <source>Once its card is accepted, that laptop can read everything in this workspace, and what is written on it can come here. Accept only a laptop of your own organization.</source>
        <translation>Cuando aceptes su tarjeta, esa laptop podrá leer todo lo de este espacio de trabajo, y lo que se escriba en ella podrá llegar aquí. Acepta solo una laptop de tu propia organización.</translation>
    </message>
    <message>
        <source>This is another organization. You can show records to it, and keep what it shows you. It never sees anything that you do not show.</source>
        <translation>Esta es otra organización. Puedes mostrarle registros y guardar lo que ella te muestra. Nunca ve nada que no le muestres.</translation>
    </message>
    <message>
        <source>Next: write a file for it, and take that file there on the stick.</source>
        <translation>Ahora: escribe un archivo para ella y llévalo allí en la memoria.</translation>
    </message>
    <message>
        <source>A card of that name was accepted before, with another key. That is right after a computer was replaced; otherwise do not go on. The earlier one is withdrawn.</source>
        <translation>Antes se aceptó una tarjeta con ese nombre y otra llave. Es correcto si la computadora se reemplazó; si no, no sigas. La anterior se retira.</translation>
    </message>
    <message>
        <source>Next: show them records, or read a file that they gave you.</source>
        <translation>Ahora muéstrale registros, o lee un archivo que te dio.</translation>
    </message>
    <message>
        <source>The card of {name} is accepted.</source>
        <translation>La tarjeta de {name} está aceptada.</translation>
    </message>
</context>
<context>
    <name>LaptopsCard</name>
    <message>
        <source>The other laptops</source>
        <translation>Las otras laptops</translation>
    </message>
    <message>
        <source>Accept a laptop&apos;s card…</source>
        <translation>Aceptar la tarjeta de una laptop…</translation>
    </message>
    <message>
        <source>Change the name…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Write this laptop&apos;s card…</source>
        <translation>Escribir la tarjeta de esta laptop…</translation>
    </message>
    <message>
        <source>This laptop is called {name}.</source>
        <translation>Esta laptop se llama {name}.</translation>
    </message>
    <message>
        <source>{name} is withdrawn: {why}</source>
        <translation>{name} está retirada: {why}</translation>
    </message>
    <message>
        <source>Let it take part again…</source>
        <translation>Dejarla participar otra vez…</translation>
    </message>
    <message>
        <source>Let {name} take part again</source>
        <translation>Dejar que {name} participe otra vez</translation>
    </message>
    <message>
        <source>This laptop was withdrawn: {why} The others read none of its files. If that is wrong, call them: another laptop, or the organization’s key, can let it take part again.</source>
        <translation>Esta laptop se retiró: {why} Las demás no leen ninguno de sus archivos. Si es un error, llámalas: otra laptop, o la llave de la organización, puede dejarla participar otra vez.</translation>
    </message>
    <message>
        <source>Only this laptop works on this workspace so far. This is how a second one takes part:</source>
        <translation>Hasta ahora solo esta laptop trabaja en este espacio de trabajo. Así participa una segunda:</translation>
    </message>
    <message>
        <source>Here: write this laptop&apos;s card onto a stick.</source>
        <translation>Aquí: escribe la tarjeta de esta laptop en una memoria.</translation>
    </message>
    <message>
        <source>On the other laptop: start PLC Desktop, press “Start as a second laptop…” and choose that card. It writes its own card onto the stick.</source>
        <translation>En la otra laptop: abre PLC Desktop, pulsa “Empezar como segunda laptop…” y elige esa tarjeta. Ella escribe su propia tarjeta en la memoria.</translation>
    </message>
    <message>
        <source>Here again: accept the card of that laptop, and write a file for it.</source>
        <translation>Otra vez aquí: acepta la tarjeta de esa laptop y escribe un archivo para ella.</translation>
    </message>
    <message>
        <source>On the other laptop: open that file. Now both hold the same.</source>
        <translation>En la otra laptop: abre ese archivo. Ahora las dos tienen lo mismo.</translation>
    </message>
    <message>
        <source>another laptop of that name was accepted.</source>
        <translation>se aceptó otra laptop con ese nombre.</translation>
    </message>
    <message>
        <source>its certificate was withdrawn.</source>
        <translation>se retiró su certificado.</translation>
    </message>
    <message>
        <source>{person} said “{reason}”.</source>
        <translation>{person} dijo «{reason}».</translation>
    </message>
</context>
<context>
    <name>LargeCode</name>
    <message>
        <source>Card of {name}</source>
        <translation>Tarjeta de {name}</translation>
    </message>
    <message>
        <source>QR code of your card</source>
        <translation>Código QR de tu tarjeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Nothing is signed yet</source>
        <translation>Todavía no se firmó nada</translation>
    </message>
    <message>
        <source>Keep them and close</source>
        <translation>Guardarlas y cerrar</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Olvidarlas</translation>
    </message>
    <message>
        <source>Go on signing</source>
        <translation>Seguir firmando</translation>
    </message>
    <message>
        <source>Your decisions are not signed and not saved as an answer. Keep them on this computer? They are here again when you open the same file.</source>
        <translation>Tus decisiones no están firmadas ni guardadas como respuesta. ¿Guardarlas en esta computadora? Estarán aquí cuando abras el mismo archivo.</translation>
    </message>
</context>
<context>
    <name>LineDetails</name>
    <message>
        <source>What should be corrected?</source>
        <translation>¿Qué hay que corregir?</translation>
    </message>
    <message>
        <source>Reason of the return</source>
        <translation>Motivo de la devolución</translation>
    </message>
    <message>
        <source>The office and the parent leader see this. Other lines are not affected.</source>
        <translation>La oficina y el padre o la madre líder ven esto. Las demás líneas no cambian.</translation>
    </message>
    <message>
        <source>Site: {site}</source>
        <translation>Sede: {site}</translation>
    </message>
    <message>
        <source>Placement from: {day}</source>
        <translation>Práctica desde: {day}</translation>
    </message>
    <message>
        <source>Placement until: {day}</source>
        <translation>Práctica hasta: {day}</translation>
    </message>
    <message>
        <source>Returned before: {reason}</source>
        <translation>Devuelta antes: {reason}</translation>
    </message>
    <message>
        <source>You returned this line before; it came back unchanged.</source>
        <translation>Ya devolviste esta línea; volvió sin cambios.</translation>
    </message>
    <message>
        <source>Return: {day}</source>
        <translation>Devolver: {day}</translation>
    </message>
</context>
<context>
    <name>LinesStep</name>
    <message>
        <source>What is left to do</source>
        <translation>Lo que queda por hacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Advisory Board Member</source>
        <translation>Integrante de la junta asesora</translation>
    </message>
    <message>
        <source>Parent Ambassador</source>
        <translation>Representante de padres y madres</translation>
    </message>
    <message>
        <source>Family Advocate</source>
        <translation>Defensa de las familias</translation>
    </message>
    <message>
        <source>Playgroup Facilitator</source>
        <translation>Facilitación de grupos de juego</translation>
    </message>
    <message>
        <source>Community Organizer</source>
        <translation>Organización comunitaria</translation>
    </message>
    <message>
        <source>Parent Partner</source>
        <translation>Acompañante de familias</translation>
    </message>
    <message>
        <source>Health Care Navigator</source>
        <translation>Orientación en el sistema de salud</translation>
    </message>
    <message>
        <source>Family Engagement Coordinator</source>
        <translation>Coordinación de participación familiar</translation>
    </message>
    <message>
        <source>Effective Communication</source>
        <translation>Comunicación eficaz</translation>
    </message>
    <message>
        <source>Public Speaking</source>
        <translation>Hablar en público</translation>
    </message>
    <message>
        <source>Advocacy</source>
        <translation>Defensa de derechos</translation>
    </message>
    <message>
        <source>Leadership Development</source>
        <translation>Desarrollo del liderazgo</translation>
    </message>
    <message>
        <source>Confidence Speaking Up</source>
        <translation>Confianza para expresarse</translation>
    </message>
    <message>
        <source>Facilitation &amp; Group Management</source>
        <translation>Facilitación y manejo de grupos</translation>
    </message>
    <message>
        <source>Relationship Building</source>
        <translation>Creación de relaciones</translation>
    </message>
    <message>
        <source>Understanding and Navigating Systems</source>
        <translation>Entender y usar los sistemas</translation>
    </message>
    <message>
        <source>Problem Solving</source>
        <translation>Solución de problemas</translation>
    </message>
    <message>
        <source>Direct family work</source>
        <translation>Trabajo directo con familias</translation>
    </message>
    <message>
        <source>Policy &amp; advocacy</source>
        <translation>Políticas y defensa de derechos</translation>
    </message>
    <message>
        <source>Outreach &amp; marketing</source>
        <translation>Difusión y promoción</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>Community organizing</source>
        <translation>Organización comunitaria</translation>
    </message>
    <message>
        <source>Facilitation</source>
        <translation>Facilitación</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Reuniones</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planeación</translation>
    </message>
    <message>
        <source>Public speaking</source>
        <translation>Hablar en público</translation>
    </message>
    <message>
        <source>System navigation</source>
        <translation>Uso de los sistemas</translation>
    </message>
    <message>
        <source>Project management</source>
        <translation>Manejo de proyectos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Lack of time (balancing work and family)</source>
        <translation>Falta de tiempo (equilibrar trabajo y familia)</translation>
    </message>
    <message>
        <source>Inconsistent communication</source>
        <translation>Comunicación irregular</translation>
    </message>
    <message>
        <source>Limited financial compensation</source>
        <translation>Pago económico limitado</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Childcare</source>
        <translation>Cuidado infantil</translation>
    </message>
    <message>
        <source>Transportation</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Meeting space</source>
        <translation>Espacio para reuniones</translation>
    </message>
    <message>
        <source>Stipend</source>
        <translation>Estipendio</translation>
    </message>
    <message>
        <source>EEC</source>
        <translation>EEC</translation>
    </message>
    <message>
        <source>Boston Opportunity Agenda</source>
        <translation>Boston Opportunity Agenda</translation>
    </message>
    <message>
        <source>DESE</source>
        <translation>DESE</translation>
    </message>
    <message>
        <source>NY Metro Center</source>
        <translation>NY Metro Center</translation>
    </message>
    <message>
        <source>MSPCC</source>
        <translation>MSPCC</translation>
    </message>
    <message>
        <source>Massachusetts Association of Community Colleges</source>
        <translation>Asociación de Community Colleges de Massachusetts</translation>
    </message>
    <message>
        <source>The Boston Foundation</source>
        <translation>The Boston Foundation</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Look and language</source>
        <translation>Apariencia e idioma</translation>
    </message>
    <message>
        <source>Like the computer</source>
        <translation>Como la computadora</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Carta (EE. UU.)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some settings made no sense and are back to normal: {names}.</source>
        <translation>Algunos ajustes no tenían sentido y volvieron a lo normal: {names}.</translation>
    </message>
    <message>
        <source>Open these cards once more; they are accepted on another page: {names}.</source>
        <translation>Abre estas tarjetas otra vez; se aceptan en otra página: {names}.</translation>
    </message>
    <message>
        <source>As soon as your workspace is open, the card is shown.</source>
        <translation>En cuanto tu espacio de trabajo esté abierto, se muestra la tarjeta.</translation>
    </message>
    <message>
        <source>Welcome, {name}.</source>
        <translation>Te damos la bienvenida, {name}.</translation>
    </message>
    <message>
        <source>What you write here is recorded under the name {name}.</source>
        <translation>Lo que escribas aquí queda registrado con el nombre {name}.</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
</context>
<context>
    <name>MarkModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Please fill this in.</source>
        <translation>Completa esto, por favor.</translation>
    </message>
    <message>
        <source>Please write a whole number.</source>
        <translation>Escribe un número entero, por favor.</translation>
    </message>
    <message>
        <source>Please choose one from the list.</source>
        <translation>Elige una opción de la lista, por favor.</translation>
    </message>
    <message>
        <source>The code for the paper could not be made, because a name is longer than 200 letters or the key is another person’s. Shorten the name.</source>
        <translation>No se pudo hacer el código para el papel, porque un nombre tiene más de 200 letras o la llave es de otra persona. Acorta el nombre.</translation>
    </message>
    <message>
        <source>The code on this paper is not one of ours, or it could not be read whole. Scan the page again, flat and sharp.</source>
        <translation>El código de este papel no es de los nuestros, o no se pudo leer completo. Escanea la página otra vez, plana y nítida.</translation>
    </message>
    <message>
        <source>The code on the paper was changed or made by somebody else. Do not rely on it; ask the issuer.</source>
        <translation>El código del papel fue cambiado o lo hizo alguien más. No confíes en él; pregunta a quien lo emitió.</translation>
    </message>
    <message>
        <source>The code on this paper holds only the certificate number and no signature. Ask the issuer for the PDF.</source>
        <translation>El código de este papel contiene solo el número del certificado y ninguna firma. Pide el PDF a quien lo emitió.</translation>
    </message>
    <message>
        <source>This credential is written in words that this program does not know ({address}). Update PLC Desktop, or ask the issuer.</source>
        <translation>Esta credencial está escrita con términos que esta aplicación no conoce ({address}). Actualiza PLC Desktop o pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>The credential could not be made, because something is missing or too long ({place}). Nothing was issued.</source>
        <translation>No se pudo hacer la credencial, porque falta algo o es demasiado largo ({place}). No se emitió nada.</translation>
    </message>
    <message>
        <source>This file is made so that checking it would take for ever. Do not rely on it.</source>
        <translation>Este archivo está hecho para que verificarlo no termine nunca. No confíes en él.</translation>
    </message>
    <message>
        <source>This file is too large to be a credential.</source>
        <translation>Este archivo es demasiado grande para ser una credencial.</translation>
    </message>
    <message>
        <source>{path} could not be read ({why}). Check the name and whether the file is there.</source>
        <translation>No se pudo leer {path} ({why}). Revisa el nombre y si el archivo está ahí.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} es una carpeta. Elige un archivo de ella.</translation>
    </message>
    <message>
        <source>The credential names one issuer and is signed by another. Do not rely on it.</source>
        <translation>La credencial nombra a un emisor y la firma otro. No confíes en ella.</translation>
    </message>
    <message>
        <source>The signer’s key is not in the file, so it cannot be checked without a network. Ask the issuer.</source>
        <translation>La llave de quien firmó no está en el archivo, así que no se puede verificar sin una red. Pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>There is no credential in this file and no code on its pages. Choose the PDF, JSON or PNG that the issuer handed out, or a sharp scan.</source>
        <translation>No hay ninguna credencial en este archivo ni código en sus páginas. Elige el PDF, JSON o PNG que entregó quien la emitió, o un escaneo nítido.</translation>
    </message>
    <message>
        <source>It was signed for a time that is over.</source>
        <translation>Se firmó para un tiempo que ya pasó.</translation>
    </message>
    <message>
        <source>This is not a status list, or it is damaged. Ask the issuer for it again.</source>
        <translation>Esto no es una lista de estado, o está dañada. Pídela otra vez a quien emite.</translation>
    </message>
    <message>
        <source>Only the issuer’s own key can sign this.</source>
        <translation>Solo la llave propia de quien emite puede firmar esto.</translation>
    </message>
    <message>
        <source>It is dated in the future. Check the date of this computer, then ask the issuer.</source>
        <translation>Tiene una fecha futura. Revisa la fecha de esta computadora y luego pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>No file was named. Name one or more files, or use --self-test.</source>
        <translation>No se nombró ningún archivo. Nombra uno o más archivos, o usa --self-test.</translation>
    </message>
    <message>
        <source>The page cannot be kept for ever as it is ({rules}). Nothing was issued; please tell support.</source>
        <translation>La página no se puede conservar para siempre como está ({rules}). No se emitió nada; avisa a soporte, por favor.</translation>
    </message>
    <message>
        <source>The page of this PDF is not signed, so anybody could have changed it. Ask the issuer for the PDF they issued.</source>
        <translation>La página de este PDF no está firmada, así que cualquiera pudo cambiarla. Pide a quien lo emitió el PDF que emitió.</translation>
    </message>
    <message>
        <source>The PDF was changed after it was signed. Do not rely on it; ask the issuer.</source>
        <translation>El PDF se cambió después de firmarse. No confíes en él; pregunta a quien lo emitió.</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read. Ask for the file again.</source>
        <translation>Este PDF está dañado y no se puede leer. Pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>The PDF was signed by another program in a way that cannot be checked here.</source>
        <translation>El PDF se firmó con otra aplicación de una forma que aquí no se puede verificar.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be read. Ask for the file again.</source>
        <translation>Esta imagen está dañada y no se puede leer. Pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>This picture has too many dots. Scan the page at 300 dots per inch.</source>
        <translation>Esta imagen tiene demasiados puntos. Escanea la página a 300 puntos por pulgada.</translation>
    </message>
    <message>
        <source>The credential is not signed.</source>
        <translation>La credencial no está firmada.</translation>
    </message>
    <message>
        <source>The signature is of a kind that this program does not know.</source>
        <translation>La firma es de un tipo que esta aplicación no conoce.</translation>
    </message>
    <message>
        <source>Something in the credential was changed after it was signed. Do not rely on it; ask the issuer.</source>
        <translation>Algo de la credencial se cambió después de firmarse. No confíes en ella; pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>The issuer revoked it on {on} for this reason: “{reason}”</source>
        <translation>Quien la emitió la revocó el {on} por este motivo: “{reason}”</translation>
    </message>
    <message>
        <source>There is more than one credential in this file. Check them one at a time.</source>
        <translation>Hay más de una credencial en este archivo. Verifícalas una por una.</translation>
    </message>
    <message>
        <source>The page and the credential inside it were signed by different people. Do not rely on it; ask the issuer.</source>
        <translation>La página y la credencial que contiene las firmaron personas distintas. No confíes en ella; pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>There are two different status lists with version {version}. Ask the issuer which one is right.</source>
        <translation>Hay dos listas de estado distintas con la versión {version}. Pregunta a quien emite cuál es la correcta.</translation>
    </message>
    <message>
        <source>The version {version} of this status list is too far ahead to be right. Ask the issuer.</source>
        <translation>La versión {version} de esta lista de estado está demasiado adelantada para ser correcta. Pregunta a quien emite.</translation>
    </message>
    <message>
        <source>This status list (version {version}) is older than the one known here (version {known}). Ask the issuer for the newest.</source>
        <translation>Esta lista de estado (versión {version}) es más antigua que la que se conoce aquí (versión {known}). Pide la más nueva a quien emite.</translation>
    </message>
    <message>
        <source>The status list was changed or made by somebody else. Nothing was taken over from it.</source>
        <translation>La lista de estado fue cambiada o la hizo alguien más. No se tomó nada de ella.</translation>
    </message>
    <message>
        <source>The credential has a part that no signature covers ({term}). Do not rely on it; ask the issuer.</source>
        <translation>La credencial tiene una parte que ninguna firma cubre ({term}). No confíes en ella; pregunta a quien la emitió.</translation>
    </message>
    <message>
        <source>This step is not in the history of this workspace.</source>
        <translation>Este paso no está en el historial de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged and cannot be read. Nothing was changed. Restore the newest backup.</source>
        <translation>El espacio de trabajo {path} está dañado y no se puede leer. No se cambió nada. Restaura el respaldo más reciente.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved. Make room, then do it again.</source>
        <translation>El disco está lleno, así que no se guardó nada. Libera espacio y hazlo otra vez.</translation>
    </message>
    <message>
        <source>The disk did not answer while saving. Nothing was half saved. Check the disk, then do it again.</source>
        <translation>El disco no respondió al guardar. Nada quedó guardado a medias. Revisa el disco y hazlo otra vez.</translation>
    </message>
    <message>
        <source>The paper is not stored in this workspace.</source>
        <translation>El documento no está guardado en este espacio de trabajo.</translation>
    </message>
    <message>
        <source>This list cannot be filtered by {name}.</source>
        <translation>Esta lista no se puede filtrar por {name}.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Make it first, or choose another.</source>
        <translation>La carpeta {path} no existe. Créala primero o elige otra.</translation>
    </message>
    <message>
        <source>The history of this workspace is damaged at step {id}. Nothing was changed. Restore the newest backup.</source>
        <translation>El historial de este espacio de trabajo está dañado en el paso {id}. No se cambió nada. Restaura el respaldo más reciente.</translation>
    </message>
    <message>
        <source>{path} is on another computer ({why}), and that damages a workspace sooner or later. Keep the workspace on this computer.</source>
        <translation>{path} está en otra computadora ({why}), y eso tarde o temprano daña un espacio de trabajo. Deja el espacio de trabajo en esta computadora.</translation>
    </message>
    <message>
        <source>This workspace was made by a newer PLC Desktop (version {version}; this one knows {known}). Update PLC Desktop, then open it again. Nothing was changed.</source>
        <translation>Este espacio de trabajo se hizo con un PLC Desktop más nuevo (versión {version}; este conoce hasta {known}). Actualiza PLC Desktop y ábrelo otra vez. No se cambió nada.</translation>
    </message>
    <message>
        <source>{path} is not a PLC Desktop workspace. Choose a file that PLC Desktop has made; it ends in .plcdb.</source>
        <translation>{path} no es un espacio de trabajo de PLC Desktop. Elige un archivo hecho con PLC Desktop; termina en .plcdb.</translation>
    </message>
    <message>
        <source>The workspace {path} cannot be changed: the file or its folder is write-protected. Copy it to a folder of your own, or take the protection away.</source>
        <translation>El espacio de trabajo {path} no se puede cambiar: el archivo o su carpeta están protegidos contra escritura. Cópialo a una carpeta tuya o quita la protección.</translation>
    </message>
    <message>
        <source>This record is not there any more. Somebody may have removed it; look at the history.</source>
        <translation>Este registro ya no está. Quizá alguien lo quitó; mira el historial.</translation>
    </message>
    <message>
        <source>{path} is on a disk that can be pulled out. Keep the workspace on this computer, and put backups on the disk instead.</source>
        <translation>{path} está en un disco que se puede desconectar. Deja el espacio de trabajo en esta computadora y pon los respaldos en ese disco.</translation>
    </message>
    <message>
        <source>This list cannot be sorted by {name}.</source>
        <translation>Esta lista no se puede ordenar por {name}.</translation>
    </message>
    <message>
        <source>{path} is copied by {why} while you work, and that damages a workspace sooner or later. Keep the workspace in the folder PLC Desktop suggests, and put backups into {why} instead.</source>
        <translation>{why} copia {path} mientras trabajas, y eso tarde o temprano daña un espacio de trabajo. Deja el espacio de trabajo en la carpeta que sugiere PLC Desktop y pon los respaldos en {why}.</translation>
    </message>
    <message>
        <source>This list does not exist: {name}.</source>
        <translation>Esta lista no existe: {name}.</translation>
    </message>
    <message>
        <source>This computer does not let the workspace save as safely as it must ({setting}). Install PLC Desktop again.</source>
        <translation>Esta computadora no permite guardar el espacio de trabajo con la seguridad necesaria ({setting}). Instala PLC Desktop otra vez.</translation>
    </message>
    <message>
        <source>The workspace could not be brought up to date. It was not changed, and a backup was made before. Please tell support.</source>
        <translation>No se pudo poner al día el espacio de trabajo. No se cambió, y antes se hizo un respaldo. Avisa a soporte, por favor.</translation>
    </message>
    <message>
        <source>There is already a file at {path}. Choose another name; nothing was overwritten.</source>
        <translation>Ya hay un archivo en {path}. Elige otro nombre; no se reemplazó nada.</translation>
    </message>
    <message>
        <source>This workspace is already open in another window or program. Close it there, then try again.</source>
        <translation>Este espacio de trabajo ya está abierto en otra ventana o aplicación. Ciérralo ahí e intenta de nuevo.</translation>
    </message>
    <message>
        <source>There is no workspace at {path}. It may have been moved or renamed.</source>
        <translation>No hay ningún espacio de trabajo en {path}. Quizá se movió o cambió de nombre.</translation>
    </message>
    <message>
        <source>This recovery code does not open the workspace. Use the newest recovery sheet of this workspace; an older one stops working when a new one is made.</source>
        <translation>Este código de recuperación no abre el espacio de trabajo. Usa la hoja de recuperación más reciente; la anterior deja de funcionar cuando se crea una nueva.</translation>
    </message>
    <message>
        <source>A change in the file does not have the shape of a change, so the file is damaged or was not made by PLC Desktop. Ask the sender to export it again.</source>
        <translation>Un cambio del archivo no tiene la forma de un cambio, así que el archivo está dañado o no lo hizo PLC Desktop. Pide a quien lo envió que lo exporte otra vez.</translation>
    </message>
    <message>
        <source>A key is damaged and cannot be used. Restore it from a backup or make a new one.</source>
        <translation>Una llave está dañada y no se puede usar. Restáurala de un respaldo o crea una nueva.</translation>
    </message>
    <message>
        <source>Something that has to be written down for good is incomplete ({field}), so it was not kept. Please report this.</source>
        <translation>Algo que debe quedar escrito para siempre está incompleto ({field}), así que no se guardó. Avísanos, por favor.</translation>
    </message>
    <message>
        <source>This version of PLC Desktop does not know what “{type}” means. Update PLC Desktop, then try again.</source>
        <translation>Esta versión de PLC Desktop no sabe qué significa “{type}”. Actualiza PLC Desktop e intenta de nuevo.</translation>
    </message>
    <message>
        <source>The folder for keys cannot be used ({path}: {why}). Check its permissions and the free space.</source>
        <translation>No se puede usar la carpeta de las llaves ({path}: {why}). Revisa sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>A key cannot be kept under the name “{name}”. Names are lowercase letters and digits.</source>
        <translation>No se puede guardar una llave con el nombre “{name}”. Los nombres llevan letras minúsculas y dígitos.</translation>
    </message>
    <message>
        <source>A change in the file was written by a newer PLC Desktop. Update PLC Desktop, then open the file again.</source>
        <translation>Un cambio del archivo se escribió con un PLC Desktop más nuevo. Actualiza PLC Desktop y abre el archivo otra vez.</translation>
    </message>
    <message>
        <source>A key was locked by a newer PLC Desktop. Update PLC Desktop, then try again.</source>
        <translation>Una llave se cerró con un PLC Desktop más nuevo. Actualiza PLC Desktop e intenta de nuevo.</translation>
    </message>
    <message>
        <source>This person has no signing key on this computer. Make one first, or sign on the computer that has it.</source>
        <translation>Esta persona no tiene llave para firmar en esta computadora. Crea una primero o firma en la computadora que la tiene.</translation>
    </message>
    <message>
        <source>The file is not written the way PLC Desktop writes, so it is damaged or was made by something else. Ask the sender to export it again.</source>
        <translation>El archivo no está escrito como escribe PLC Desktop, así que está dañado o lo hizo otra aplicación. Pide a quien lo envió que lo exporte otra vez.</translation>
    </message>
    <message>
        <source>A change in the file does not match its own fingerprint, so it was altered or damaged. Ask the sender to export it again.</source>
        <translation>Un cambio del archivo no coincide con su propia huella, así que fue alterado o está dañado. Pide a quien lo envió que lo exporte otra vez.</translation>
    </message>
    <message>
        <source>The passphrase is empty or holds a broken character. Type a passphrase.</source>
        <translation>La contraseña está vacía o tiene un carácter dañado. Escribe una contraseña.</translation>
    </message>
    <message>
        <source>This person already has a signing key on this computer. Change its passphrase instead.</source>
        <translation>Esta persona ya tiene una llave para firmar en esta computadora. Cambia su contraseña en lugar de crear otra.</translation>
    </message>
    <message>
        <source>The recovery code has {given} characters; it needs {needed}. Compare it with the printed sheet.</source>
        <translation>El código de recuperación tiene {given} caracteres; necesita {needed}. Compáralo con la hoja impresa.</translation>
    </message>
    <message>
        <source>A character of the recovery code is wrong. Compare it with the printed sheet, group by group.</source>
        <translation>Un carácter del código de recuperación está mal. Compáralo con la hoja impresa, grupo por grupo.</translation>
    </message>
    <message>
        <source>The changes of one computer in the file do not follow one another (number {n}), so the file is damaged. Ask the sender to export it again.</source>
        <translation>Los cambios de una computadora no van seguidos en el archivo (número {n}), así que el archivo está dañado. Pide a quien lo envió que lo exporte otra vez.</translation>
    </message>
    <message>
        <source>A value cannot be kept: it is a fraction, too large a number, or text with a broken character. Change it and try again.</source>
        <translation>Un valor no se puede guardar: es una fracción, un número demasiado grande o un texto con un carácter dañado. Cámbialo e intenta de nuevo.</translation>
    </message>
    <message>
        <source>The passphrase of the signing key is not right. Nothing was signed. Try again.</source>
        <translation>La contraseña de la llave para firmar no es correcta. No se firmó nada. Intenta de nuevo.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation>La contraseña no es correcta. Revisa las mayúsculas y el idioma del teclado, e intenta de nuevo.</translation>
    </message>
    <message>
        <source>Give a number of days from 1 to {most}.</source>
        <translation>Da un número de días de 1 a {most}.</translation>
    </message>
    <message>
        <source>A request cannot be late after its last day. Choose fewer days, or more days to answer.</source>
        <translation>Una solicitud no puede estar atrasada después de su último día. Elige menos días, o más días para responder.</translation>
    </message>
    <message>
        <source>This cell holds several lines. Choose one of them below and change it there.</source>
        <translation>Esta celda contiene varias líneas. Elige una de ellas abajo y cámbiala ahí.</translation>
    </message>
    <message>
        <source>{supervisor} signed this line. Say why it is changed; the reason stays in its history.</source>
        <translation>{supervisor} firmó esta línea. Di por qué se cambia; el motivo queda en su historial.</translation>
    </message>
    <message>
        <source>Nothing was changed: lines that somebody signed would change. Say why; the reason stays in the history of these lines.</source>
        <translation>No se cambió nada: cambiarían líneas que alguien firmó. Di por qué; el motivo queda en el historial de esas líneas.</translation>
    </message>
    <message>
        <source>Nothing was changed: the line stays signed as it was.</source>
        <translation>No se cambió nada: la línea sigue firmada como estaba.</translation>
    </message>
    <message>
        <source>“{text}” could mean two different days. Write the month as a word, or choose whether the month or the day comes first.</source>
        <translation>“{text}” puede significar dos días distintos. Escribe el mes con letras, o elige si va primero el mes o el día.</translation>
    </message>
    <message>
        <source>In the sheet “{sheet}” the dates under “{column}” could mean two different days each, for example 2/4/26. Say whether the month or the day comes first, then bring the workbook in.</source>
        <translation>En la hoja “{sheet}”, cada fecha de “{column}” puede significar dos días distintos, por ejemplo 2/4/26. Di si va primero el mes o el día y luego trae el libro.</translation>
    </message>
    <message>
        <source>“{text}” is not a date that can be read. Write it as 2026-02-04 or 4 Feb 2026.</source>
        <translation>“{text}” no es una fecha que se pueda leer. Escríbela como 2026-02-04 o 4 feb 2026.</translation>
    </message>
    <message>
        <source>“{text}” is less than nothing. Write the length without a minus sign.</source>
        <translation>“{text}” es menos que nada. Escribe la duración sin el signo menos.</translation>
    </message>
    <message>
        <source>“{text}” is not a length of time that can be read. Write it as 2:30, 2.5 or 2h 30m.</source>
        <translation>“{text}” no es una duración que se pueda leer. Escríbela como 2:30, 2.5 o 2h 30m.</translation>
    </message>
    <message>
        <source>{file} is not there any more. Choose the file again.</source>
        <translation>{file} ya no está ahí. Elige el archivo otra vez.</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another folder, or close the file in other programs.</source>
        <translation>No se pudo escribir {file}. Elige otra carpeta o cierra el archivo en otras aplicaciones.</translation>
    </message>
    <message>
        <source>{file} could not be read. Close it in other programs, or copy it to this computer, and try again.</source>
        <translation>No se pudo leer {file}. Ciérralo en otras aplicaciones o cópialo a esta computadora, e intenta de nuevo.</translation>
    </message>
    <message>
        <source>{file} is not a workbook that can be read. Choose an XLSX or CSV file.</source>
        <translation>{file} no es un libro que se pueda leer. Elige un archivo XLSX o CSV.</translation>
    </message>
    <message>
        <source>No sheet of this workbook is a list that PLC Desktop knows. Say what a sheet and its columns hold, or choose another workbook.</source>
        <translation>Ninguna hoja de este libro es una lista que PLC Desktop conozca. Di qué contienen una hoja y sus columnas, o elige otro libro.</translation>
    </message>
    <message>
        <source>The workspace has changed since the preview was made, and the workbook would now do something else. Look at the preview again, then bring it in.</source>
        <translation>El espacio de trabajo cambió después de hacer la vista previa, y ahora el libro haría otra cosa. Mira otra vez la vista previa y luego tráelo.</translation>
    </message>
    <message>
        <source>“{text}” is not a start and an end that can be read. Write it as 9:00-11:30.</source>
        <translation>“{text}” no es un inicio y un fin que se puedan leer. Escríbelos como 9:00-11:30.</translation>
    </message>
    <message>
        <source>The text holds an invisible control character ({character}) that cannot be kept. Delete it and type the text again.</source>
        <translation>El texto tiene un carácter de control invisible ({character}) que no se puede guardar. Borra el texto y escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>The text holds a broken character that cannot be kept. Type the text again.</source>
        <translation>El texto tiene un carácter dañado que no se puede guardar. Escribe el texto de nuevo.</translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {limit} can be kept. Shorten it.</source>
        <translation>El texto tiene {length} caracteres; se pueden guardar {limit} como máximo. Acórtalo.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of the day that can be read. Write it as 9:30 or 5:30 PM.</source>
        <translation>“{text}” no es una hora del día que se pueda leer. Escríbela como 9:30 o 5:30 PM.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read. Open it in your spreadsheet program, save it again as XLSX, then choose that file.</source>
        <translation>{file} está dañado y no se puede leer. Ábrelo en tu programa de hojas de cálculo, guárdalo otra vez como XLSX y elige ese archivo.</translation>
    </message>
    <message>
        <source>{file} holds nothing. Choose the workbook with the office&apos;s lists.</source>
        <translation>{file} está vacío. Elige el libro que tiene las listas de la oficina.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it, save a copy without the password, and choose that copy.</source>
        <translation>{file} está protegido con una contraseña. Ábrelo, guarda una copia sin contraseña y elige esa copia.</translation>
    </message>
    <message>
        <source>This file is not built like a workbook from a spreadsheet program ({why}). Nothing was read. Ask whoever gave it to you to save it again as XLSX.</source>
        <translation>Este archivo no está hecho como un libro de un programa de hojas de cálculo ({why}). No se leyó nada. Pide a quien te lo dio que lo guarde otra vez como XLSX.</translation>
    </message>
    <message>
        <source>{file} is an OpenDocument spreadsheet. Open it in your spreadsheet program and save it as XLSX or CSV, then choose that file.</source>
        <translation>{file} es una hoja de cálculo OpenDocument. Ábrela en tu programa de hojas de cálculo, guárdala como XLSX o CSV y elige ese archivo.</translation>
    </message>
    <message>
        <source>{file} is in the old XLS format. Open it in your spreadsheet program and save it as XLSX or CSV, then choose that file.</source>
        <translation>{file} está en el formato antiguo XLS. Ábrelo en tu programa de hojas de cálculo, guárdalo como XLSX o CSV y elige ese archivo.</translation>
    </message>
    <message>
        <source>{file} is a binary Excel workbook. Save it as XLSX in Excel, then choose that file.</source>
        <translation>{file} es un libro binario de Excel. Guárdalo como XLSX en Excel y elige ese archivo.</translation>
    </message>
    <message>
        <source>The spreadsheet reader is installed without its safety part. Install PLC Desktop again.</source>
        <translation>El lector de hojas de cálculo está instalado sin su parte de seguridad. Instala PLC Desktop otra vez.</translation>
    </message>
    <message>
        <source>This workbook is larger than can be read safely. Split it into smaller ones.</source>
        <translation>Este libro es más grande de lo que se puede leer con seguridad. Divídelo en varios más pequeños.</translation>
    </message>
    <message>
        <source>This workbook has a sheet with more than {limit} rows. Split it into smaller ones.</source>
        <translation>Este libro tiene una hoja con más de {limit} filas. Divídelo en varios más pequeños.</translation>
    </message>
    <message>
        <source>The fonts of PLC Desktop ({family}) are missing, so papers cannot be drawn. Install the program again.</source>
        <translation>Faltan las fuentes de PLC Desktop ({family}), así que no se pueden dibujar los documentos. Instala la aplicación otra vez.</translation>
    </message>
    <message>
        <source>The fonts could not be saved in {folder}: {why}. Make room on the disk or allow the program to write there, and try again.</source>
        <translation>No se pudieron guardar las fuentes en {folder}: {why}. Libera espacio en el disco o permite que la aplicación escriba ahí, e intenta de nuevo.</translation>
    </message>
    <message>
        <source>“{text}” cannot be printed because there are no shapes for these letters: {letters}. Change the text, for example remove the emoji or the hidden character, and try again.</source>
        <translation>“{text}” no se puede imprimir porque estas letras no tienen forma: {letters}. Cambia el texto, por ejemplo quita el emoji o el carácter oculto, e intenta de nuevo.</translation>
    </message>
    <message>
        <source>This person is in the cohort already.</source>
        <translation>Esta persona ya está en la cohorte.</translation>
    </message>
    <message>
        <source>{person} has the credential already.</source>
        <translation>{person} ya tiene la credencial.</translation>
    </message>
    <message>
        <source>The certificate {number} has been issued. What was issued stays as it is.</source>
        <translation>El certificado {number} ya se emitió. Lo que se emitió queda como está.</translation>
    </message>
    <message>
        <source>This way of signing is not known here. Choose another one.</source>
        <translation>Esta forma de firmar no se conoce aquí. Elige otra.</translation>
    </message>
    <message>
        <source>{number} was revoked, and that is final. Award the credential again if it is due.</source>
        <translation>{number} fue revocada, y eso es definitivo. Otorga la credencial otra vez si corresponde.</translation>
    </message>
    <message>
        <source>There is no credential with the number {number} here. Check the number on the paper.</source>
        <translation>Aquí no hay ninguna credencial con el número {number}. Revisa el número en el papel.</translation>
    </message>
    <message>
        <source>More than one credential has the number {number}. Use its id instead.</source>
        <translation>Más de una credencial tiene el número {number}. Usa su id.</translation>
    </message>
    <message>
        <source>A credential for this step is in force. Revoke it first, or issue it again under the same id.</source>
        <translation>Ya hay una credencial vigente de este paso. Primero revócala, o emítela de nuevo con el mismo identificador.</translation>
    </message>
    <message>
        <source>Write down why it is issued again, such as “name corrected”.</source>
        <translation>Escribe por qué se emite otra vez, por ejemplo “nombre corregido”.</translation>
    </message>
    <message>
        <source>What {number} rests on has changed and no longer suffices, so it cannot be issued again. Complete what is missing first, or revoke it.</source>
        <translation>Aquello en lo que se basa {number} cambió y ya no alcanza, así que no se puede emitir otra vez. Completa primero lo que falta, o revócala.</translation>
    </message>
    <message>
        <source>{name} does not issue credentials. Give them the role of issuer first.</source>
        <translation>{name} no emite credenciales. Dale primero la función de emisión.</translation>
    </message>
    <message>
        <source>{number} was issued without a key, so it has no signed credential. Issue it again with the issuer&apos;s passphrase.</source>
        <translation>{number} se emitió sin llave, así que no tiene credencial firmada. Emítela otra vez con la contraseña de quien emite.</translation>
    </message>
    <message>
        <source>This step is not complete yet, so nothing can be issued for it: {step}.</source>
        <translation>Este paso todavía no está completo, así que no se puede emitir nada para él: {step}.</translation>
    </message>
    <message>
        <source>A revocation is final, because others may know of it. Award the credential again if it is due.</source>
        <translation>Una revocación es definitiva, porque otras personas pueden saber de ella. Otorga la credencial otra vez si corresponde.</translation>
    </message>
    <message>
        <source>{name} is not enrolled in a cohort. Enroll them first.</source>
        <translation>{name} no tiene inscripción en una cohorte. Haz primero la inscripción.</translation>
    </message>
    <message>
        <source>The award {number} was taken back, so there is nothing to issue. Award the credential again first.</source>
        <translation>Se retiró el otorgamiento {number}, así que no hay nada que emitir. Primero otorga la credencial otra vez.</translation>
    </message>
    <message>
        <source>The break must be shorter than a day. Check it.</source>
        <translation>El descanso debe durar menos de un día. Revísalo.</translation>
    </message>
    <message>
        <source>The break is as long as the whole time or longer. Check the break.</source>
        <translation>El descanso dura tanto como todo el tiempo o más. Revisa el descanso.</translation>
    </message>
    <message>
        <source>Something newer has changed this since, so it cannot simply be undone. Change it back by hand.</source>
        <translation>Algo más reciente cambió esto después, así que no se puede deshacer sin más. Cámbialo de vuelta a mano.</translation>
    </message>
    <message>
        <source>&quot;{choice}&quot; is not one of the choices. Choose one from the list.</source>
        <translation>“{choice}” no es una de las opciones. Elige una de la lista.</translation>
    </message>
    <message>
        <source>A line of {person} on {date} has changed since it was shown. Open the page again, read it, then sign.</source>
        <translation>Una línea de {person} del {date} cambió después de mostrarse. Abre la página otra vez, léela y luego firma.</translation>
    </message>
    <message>
        <source>The date {date} is not between 2000 and 2100. Check the year.</source>
        <translation>La fecha {date} no está entre 2000 y 2100. Revisa el año.</translation>
    </message>
    <message>
        <source>A line can only be signed or returned.</source>
        <translation>Una línea solo se puede firmar o devolver.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It needs a name, an @ and a place, such as ana@example.org.</source>
        <translation>Esto no es un correo electrónico. Necesita un nombre, una @ y un lugar, como ana@example.org.</translation>
    </message>
    <message>
        <source>The end is not after the start. Check both times.</source>
        <translation>El fin no es posterior al inicio. Revisa las dos horas.</translation>
    </message>
    <message>
        <source>The end is before the start ({date}). Change one of the two dates.</source>
        <translation>El fin es anterior al inicio ({date}). Cambia una de las dos fechas.</translation>
    </message>
    <message>
        <source>This line is void. Restore it before changing it.</source>
        <translation>Esta línea está anulada. Recupérala antes de cambiarla.</translation>
    </message>
    <message>
        <source>A certificate that was issued cannot be undone: the paper may be in somebody&apos;s hands.</source>
        <translation>Un certificado emitido no se puede deshacer: el papel puede estar en manos de alguien.</translation>
    </message>
    <message>
        <source>Start, end and break give another length than the one typed. Change one of them.</source>
        <translation>El inicio, el fin y el descanso dan otra duración que la escrita. Cambia uno de ellos.</translation>
    </message>
    <message>
        <source>The list has too many items; at most {limit} fit.</source>
        <translation>La lista tiene demasiados elementos; caben {limit} como máximo.</translation>
    </message>
    <message>
        <source>The length must be between 1 minute and 24 hours. Check the times or the length.</source>
        <translation>La duración debe estar entre 1 minuto y 24 horas. Revisa las horas o la duración.</translation>
    </message>
    <message>
        <source>The credential cannot be awarded yet: not all four steps are done. See what is missing for each person.</source>
        <translation>Todavía no se puede otorgar la credencial: no están completos los cuatro pasos. Mira qué le falta a cada persona.</translation>
    </message>
    <message>
        <source>The certificate {number} has not been issued yet, so there is no paper to show. Issue it first.</source>
        <translation>El certificado {number} todavía no se ha emitido, así que no hay documento que mostrar. Emítelo primero.</translation>
    </message>
    <message>
        <source>This computer has not kept the key of this workspace. Type the passphrase.</source>
        <translation>Esta computadora no guardó la llave de este espacio de trabajo. Escribe la contraseña.</translation>
    </message>
    <message>
        <source>This person does not work at the office. Choose somebody with the role staff.</source>
        <translation>Esta persona no trabaja en la oficina. Elige a alguien con la función de personal.</translation>
    </message>
    <message>
        <source>This person is not the supervisor of this placement today. Change the supervisor in the placement, or choose the right one.</source>
        <translation>Hoy esta persona no supervisa esta práctica. Cambia en la práctica quién supervisa, o elige a la persona correcta.</translation>
    </message>
    <message>
        <source>One of these lines does not wait for a signature any more. Open the page again to see what still waits.</source>
        <translation>Una de estas líneas ya no espera firma. Abre la página otra vez para ver lo que todavía espera.</translation>
    </message>
    <message>
        <source>No line was chosen. Choose at least one line to sign or return.</source>
        <translation>No se eligió ninguna línea. Elige al menos una línea para firmar o devolver.</translation>
    </message>
    <message>
        <source>There is nothing to undo in this step.</source>
        <translation>No hay nada que deshacer en este paso.</translation>
    </message>
    <message>
        <source>The number {number} cannot be right here. Check it.</source>
        <translation>El número {number} no puede ser correcto aquí. Revísalo.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {least} characters.</source>
        <translation>La contraseña es demasiado corta. Usa al menos {least} caracteres.</translation>
    </message>
    <message>
        <source>Hours at this placement were signed for {name}, so it stays theirs. Make a new placement for the other person.</source>
        <translation>Se firmaron horas de esta práctica para {name}, así que sigue siendo suya. Haz una práctica nueva para la otra persona.</translation>
    </message>
    <message>
        <source>{signer} signed hours of {name}, and nobody signs their own hours. If the two records are one person, take those signatures back first.</source>
        <translation>{signer} firmó horas de {name}, y nadie firma sus propias horas. Si los dos registros son la misma persona, retira antes esas firmas.</translation>
    </message>
    <message>
        <source>{path} is open in another program, or write-protected, and is as it was. Close it there and try again, or choose another name.</source>
        <translation>{path} está abierto en otro programa, o protegido contra escritura, y sigue como estaba. Ciérralo allí e inténtalo de nuevo, o elige otro nombre.</translation>
    </message>
    <message>
        <source>The name {path} is too long for this computer. Choose a shorter name, or a folder that is not so deep inside others.</source>
        <translation>El nombre {path} es demasiado largo para esta computadora. Elige un nombre más corto, o una carpeta que no esté tan adentro de otras.</translation>
    </message>
    <message>
        <source>This file says that it comes from another laptop of {name} than the one whose card you accepted, so nothing was changed. Ask them to write it on that laptop. If they work with the other laptop from now on, accept its card; the earlier card is withdrawn then.</source>
        <translation>Este archivo dice que viene de otra laptop de {name}, no de aquella cuya tarjeta aceptaste, así que no se cambió nada. Pide que lo escriban en aquella laptop. Si desde ahora trabajan con la otra laptop, acepta su tarjeta; entonces se retira la tarjeta anterior.</translation>
    </message>
    <message>
        <source>This file was written by your own organization, for another one. Nothing is to be done with it here. Give it to them.</source>
        <translation>Este archivo lo escribió tu propia organización para otra. Aquí no hay nada que hacer con él. Dáselo a ellos.</translation>
    </message>
    <message>
        <source>Scans do not go along with a record that changes its owner. {organization} handed it over and keeps the sheet; ask them for a copy.</source>
        <translation>Las hojas escaneadas no se entregan con un registro que cambia de dueña. {organization} lo entregó y guarda la hoja; pídele una copia.</translation>
    </message>
    <message>
        <source>{name} was withdrawn from this workspace, so its files are refused. Nothing was changed. If that is wrong, let it take part again on the page Exchange.</source>
        <translation>{name} se retiró de este archivo de trabajo, por eso se rechazan sus archivos. No se cambió nada. Si es un error, deja que participe otra vez en la página Intercambio.</translation>
    </message>
    <message>
        <source>No laptop of this name is withdrawn. Look at the list again.</source>
        <translation>Ninguna laptop con este nombre está retirada. Mira otra vez la lista.</translation>
    </message>
    <message>
        <source>This organization has a key, and that decides who takes part again. Certify {name} with it under Cards and keys.</source>
        <translation>Esta organización tiene una llave, y esa decide quién participa otra vez. Certifica {name} con ella en Tarjetas y llaves.</translation>
    </message>
    <message>
        <source>A laptop cannot let itself take part again; the others would not believe it. Do it on another laptop.</source>
        <translation>Una laptop no puede dejarse participar otra vez a sí misma; las demás no le creerían. Hazlo en otra laptop.</translation>
    </message>
    <message>
        <source>The card of {name} is not the card of a laptop of this workspace. From a laptop of yours, ask for the card that Exchange, “Write this laptop&apos;s card…” makes. The card of another organization is accepted under Exchange, “Show and read records…”.</source>
        <translation>La tarjeta de {name} no es la tarjeta de una laptop de este espacio de trabajo. Si es de una laptop tuya, pide la tarjeta que hace Intercambio, “Escribir la tarjeta de esta laptop…”. La tarjeta de otra organización se acepta en Intercambio, “Mostrar y leer registros…”.</translation>
    </message>
    <message>
        <source>{name} is this laptop, and this is its own card. Here the card of the other laptop is needed; this card is for the other laptop, to be accepted there.</source>
        <translation>{name} es esta laptop, y esta es su propia tarjeta. Aquí se necesita la tarjeta de la otra laptop; esta tarjeta es para la otra laptop, para aceptarla allí.</translation>
    </message>
    <message>
        <source>The card of {name} is a card of your own organization. Here the card of the other organization is needed; yours is for them, to be accepted there.</source>
        <translation>La tarjeta de {name} es una tarjeta de tu propia organización. Aquí se necesita la tarjeta de la otra organización; la tuya es para ellos, para aceptarla allí.</translation>
    </message>
    <message>
        <source>There is no choice {number}: the list has {count}. Look at the list again.</source>
        <translation>No hay opción {number}: la lista tiene {count}. Mira la lista otra vez.</translation>
    </message>
    <message>
        <source>No file with the number {number} was read here. The command exchange-status lists those that were, each with its number.</source>
        <translation>Aquí no se leyó ningún archivo con el número {number}. La orden exchange-status dice cuáles se leyeron, cada uno con su número.</translation>
    </message>
    <message>
        <source>Two records of the list are decided with --value {same} or --value {two}.</source>
        <translation>Dos registros de la lista se deciden con --value {same} o --value {two}.</translation>
    </message>
    <message>
        <source>This cannot stand in this field. Choose one of the values, or type one of the same kind.</source>
        <translation>Esto no puede estar en este campo. Elige uno de los valores o escribe uno del mismo tipo.</translation>
    </message>
    <message>
        <source>This file of {name} holds only a part. Ask there for one that is written for this laptop: Exchange, “Write a file for it”.</source>
        <translation>Este archivo de {name} trae solo una parte. Pide allí uno escrito para esta laptop: Intercambio, “Escribir un archivo para ella”.</translation>
    </message>
    <message>
        <source>This file would hide {people} people and {lines} lines of hours, and {signatures} signatures would stop counting. Nothing was read. If that is really wanted, type {confirmation} and read the file again.</source>
        <translation>Este archivo ocultaría a {people} personas y {lines} líneas de horas, y {signatures} firmas dejarían de contar. No se leyó nada. Si de verdad se quiere, escribe {confirmation} y lee el archivo otra vez.</translation>
    </message>
    <message>
        <source>{changes} changes wait for files that have not arrived, more than can be kept. Nothing was read. Let the other laptop read a new file of yours, and ask it for one: Exchange, “Write a file for it”.</source>
        <translation>{changes} cambios esperan archivos que no han llegado, más de los que se pueden guardar. No se leyó nada. Haz que la otra laptop lea un archivo nuevo tuyo y pídele uno: Intercambio, “Escribir un archivo para ella”.</translation>
    </message>
    <message>
        <source>This workspace began with this file: without it nothing would be left. It cannot be taken back.</source>
        <translation>Este espacio de trabajo empezó con este archivo: sin él no quedaría nada. No se puede retirar.</translation>
    </message>
    <message>
        <source>{organization} owns this record since {on}, so nothing is entered or issued here. What stands here stays as your history. Ask {organization} to do it.</source>
        <translation>{organization} es dueña de este registro desde {on}, así que aquí no se anota ni se emite nada. Lo que hay aquí queda como tu historial. Pide a {organization} que lo haga.</translation>
    </message>
    <message>
        <source>This file would change a record of yours that has the same number but is about something else, so nothing of it is taken. Tell the other organization: their file is not right.</source>
        <translation>Este archivo cambiaría un registro tuyo que tiene el mismo número pero trata de otra cosa, así que no se toma nada de él. Avisa a la otra organización: su archivo no está bien.</translation>
    </message>
    <message>
        <source>This record is yours: the offer was not accepted, or the record came back. Only to a new owner is sent what follows.</source>
        <translation>Este registro es tuyo: la oferta no se aceptó, o el registro volvió. Lo que sigue se envía solo a una nueva dueña.</translation>
    </message>
    <message>
        <source>{organization} says what has changed in a record that did not come to you from them, so nothing was changed. If another laptop of yours took it over, read its file first.</source>
        <translation>{organization} dice qué cambió en un registro que no te llegó de ellos, así que no se cambió nada. Si otra laptop tuya lo recibió, lee primero su archivo.</translation>
    </message>
    <message>
        <source>A newer file of {organization} about this record was read before, and it held all of this. Nothing was changed, and nothing is missing.</source>
        <translation>Antes se leyó un archivo más nuevo de {organization} sobre este registro, y ya lo contenía todo. No se cambió nada, y no falta nada.</translation>
    </message>
    <message>
        <source>Another file of {organization} with the same number was read before and said something else: two of their laptops did not know of each other, or a backup was put back. Nothing was changed. Ask them to bring their laptops together and to send it again.</source>
        <translation>Antes se leyó otro archivo de {organization} con el mismo número que decía otra cosa: dos de sus laptops no sabían una de la otra, o se repuso una copia de seguridad. No se cambió nada. Pídeles que junten sus laptops y que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>The record as it was taken over is not on this laptop, so it cannot be told what has changed. Nothing was changed. Read the file of the laptop that took it over, then this one again.</source>
        <translation>El registro tal como se recibió no está en esta laptop, así que no se puede saber qué cambió. No se cambió nada. Lee el archivo de la laptop que lo recibió y luego este otra vez.</translation>
    </message>
    <message>
        <source>With this file {signatures} signatures would count no more and {records} records would go. That is much: look at it, ask the other organization if it surprises you, and then say that it is right.</source>
        <translation>Con este archivo {signatures} firmas dejarían de contar y {records} registros se irían. Es mucho: míralo, pregunta a la otra organización si te sorprende, y luego di que está bien.</translation>
    </message>
    <message>
        <source>Your record has changed since you offered it, and they have it as it was: {lines} more lines of hours, {minutes} more signed minutes, perhaps other details. Look at it and decide: finish all the same and then send what follows, or withdraw it and offer it again.</source>
        <translation>Tu registro cambió desde que lo ofreciste, y ellos lo tienen como estaba: {lines} líneas de horas más, {minutes} minutos firmados más, quizá otros datos. Míralo y decide: terminar de todos modos y luego enviar lo que sigue, o retirar la oferta y ofrecerlo de nuevo.</translation>
    </message>
    <message>
        <source>What this record refers to is no longer here. Choose another one.</source>
        <translation>Aquello a lo que se refiere este registro ya no está aquí. Elige otro.</translation>
    </message>
    <message>
        <source>Please say why the line goes back. The parent leader sees the reason.</source>
        <translation>Di por qué se devuelve la línea, por favor. El padre o la madre líder ve el motivo.</translation>
    </message>
    <message>
        <source>People are enrolled under &quot;{name}&quot;, version {version}, so it does not change. Save your changes as a new version.</source>
        <translation>Hay personas inscritas con “{name}”, versión {version}, así que no cambia. Guarda tus cambios como una versión nueva.</translation>
    </message>
    <message>
        <source>This workspace has no rule set. Make one under Settings first.</source>
        <translation>Este espacio de trabajo no tiene reglas. Crea unas primero en Configuración.</translation>
    </message>
    <message>
        <source>Choose two different people to compare.</source>
        <translation>Elige dos personas distintas para comparar.</translation>
    </message>
    <message>
        <source>Nobody signs their own hours. Another supervisor has to sign these lines.</source>
        <translation>Nadie firma sus propias horas. Otra persona que supervise tiene que firmar estas líneas.</translation>
    </message>
    <message>
        <source>Nobody supervises themselves. Choose another supervisor.</source>
        <translation>Nadie se supervisa a sí mismo. Elige a otra persona.</translation>
    </message>
    <message>
        <source>Somebody has signed or returned this line, so it cannot be deleted. Void it with a reason instead.</source>
        <translation>Alguien firmó o devolvió esta línea, así que no se puede borrar. Anúlala con un motivo.</translation>
    </message>
    <message>
        <source>The sentence above the signature has changed. Open the page again and read it before signing.</source>
        <translation>Cambió la frase que va sobre la firma. Abre la página otra vez y léela antes de firmar.</translation>
    </message>
    <message>
        <source>{person} has no supervisor at {site}, so nobody could sign. Choose a supervisor in the placement first.</source>
        <translation>{person} no tiene quien supervise en {site}, así que nadie podría firmar. Primero elige en la práctica quién supervisa.</translation>
    </message>
    <message>
        <source>This looks like a Social Security number. This program must not hold one; please take it out.</source>
        <translation>Esto parece un número de Seguro Social. Esta aplicación no debe guardarlo; quítalo, por favor.</translation>
    </message>
    <message>
        <source>A time has hours and minutes only. Type it again.</source>
        <translation>Una hora lleva solo horas y minutos. Escríbela de nuevo.</translation>
    </message>
    <message>
        <source>Please say why the line is void. The reason stays with the line.</source>
        <translation>Di por qué se anula la línea, por favor. El motivo se queda con la línea.</translation>
    </message>
    <message>
        <source>The year {year} cannot be right here. Check it.</source>
        <translation>El año {year} no puede ser correcto aquí. Revísalo.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({kind}). Nothing was changed. Please send the log file {log} to support; it holds no names.</source>
        <translation>Algo salió mal dentro de la aplicación ({kind}). No se cambió nada. Envía a soporte el archivo de registro {log}, por favor; no contiene nombres.</translation>
    </message>
    <message>
        <source>The line {id} does not wait for {supervisor}. It may be signed or returned already, void, held as a possible double entry, or another supervisor&apos;s.</source>
        <translation>La línea {id} no espera la firma de {supervisor}. Quizá ya se firmó o se devolvió, está anulada, está retenida como posible registro doble, o es de otra persona que supervisa.</translation>
    </message>
    <message>
        <source>{path} is a file, not a folder. Choose another place for the papers.</source>
        <translation>{path} es un archivo, no una carpeta. Elige otro lugar para los documentos.</translation>
    </message>
    <message>
        <source>This computer does not let you read {path}. Ask who owns the file, or take a copy that is yours.</source>
        <translation>Esta computadora no te deja leer {path}. Pregunta de quién es el archivo, o usa una copia tuya.</translation>
    </message>
    <message>
        <source>There is no backup at {path}. Choose one from the list of backups.</source>
        <translation>No hay ningún respaldo en {path}. Elige uno de la lista de respaldos.</translation>
    </message>
    <message>
        <source>{path} could not be written ({why}). Close it in other programs, or choose another name.</source>
        <translation>No se pudo escribir {path} ({why}). Ciérralo en otras aplicaciones o elige otro nombre.</translation>
    </message>
    <message>
        <source>The folder of {path} cannot be written to ({why}). Choose another folder, or ask who may write there.</source>
        <translation>No se puede escribir en la carpeta de {path} ({why}). Elige otra carpeta o pregunta quién puede escribir ahí.</translation>
    </message>
    <message>
        <source>There is no display on this computer, so no window can open. All other commands work without one.</source>
        <translation>Esta computadora no tiene pantalla, así que no se puede abrir ninguna ventana. Todos los demás comandos funcionan sin ella.</translation>
    </message>
    <message>
        <source>The passphrase could not be read from {path}. Write it on the first line of a text file, or use the variable PLC_PASSPHRASE.</source>
        <translation>No se pudo leer la contraseña de {path}. Escríbela en la primera línea de un archivo de texto, o usa la variable PLC_PASSPHRASE.</translation>
    </message>
    <message>
        <source>More than one person is called {name}. Give the id instead; the command dump lists ids.</source>
        <translation>Más de una persona se llama {name}. Da el identificador; el comando dump los muestra.</translation>
    </message>
    <message>
        <source>Nobody here is called {name}. Check the spelling; the command dump lists all names.</source>
        <translation>Aquí nadie se llama {name}. Revisa cómo se escribe; el comando dump muestra todos los nombres.</translation>
    </message>
    <message>
        <source>No cohort, or more than one, is called {name}. Check the spelling, or give its id; the command dump lists all cohorts.</source>
        <translation>Ninguna cohorte, o más de una, se llama {name}. Revisa cómo está escrito o da su id; el comando dump muestra todas las cohortes.</translation>
    </message>
    <message>
        <source>“{given}” does not say who is the same person. Write the name in the workbook, an equals sign, and the name here.</source>
        <translation>“{given}” no dice quién es la misma persona. Escribe el nombre del libro, un signo de igual y el nombre de aquí.</translation>
    </message>
    <message>
        <source>Stopped. Nothing that was not finished is kept.</source>
        <translation>Se detuvo. No se conserva nada que no estuviera terminado.</translation>
    </message>
    <message>
        <source>PLC Desktop did not make this file for sending, or the file is empty or damaged. Ask for it again, or choose another file.</source>
        <translation>PLC Desktop no hizo este archivo para enviarlo, o el archivo está vacío o dañado. Pídelo otra vez o elige otro archivo.</translation>
    </message>
    <message>
        <source>Nothing is rated on this form yet. Rate at least one skill or point, or leave the form out.</source>
        <translation>Todavía no hay nada calificado en este formulario. Califica al menos una habilidad o un punto, o deja el formulario fuera.</translation>
    </message>
    <message>
        <source>This form is not filled in as it must be ({field}). Fill it in again.</source>
        <translation>Este formulario no está llenado como debe ({field}). Llénalo otra vez.</translation>
    </message>
    <message>
        <source>No sheet with the number {sheet} was printed here. Check the number at the foot of the page; if it is right, the sheet was printed on a laptop whose changes are not here yet.</source>
        <translation>Aquí no se imprimió ninguna hoja con el número {sheet}. Revisa el número al pie de la página; si es correcto, la hoja se imprimió en una laptop cuyos cambios todavía no están aquí.</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a sheet. It stands beside the square code at the foot of every page, for example K7QM-4RTX-9.</source>
        <translation>“{text}” no es el número de una hoja. Está junto al código cuadrado al pie de cada página, por ejemplo K7QM-4RTX-9.</translation>
    </message>
    <message>
        <source>This sheet has {pages} pages; there is no page {page}.</source>
        <translation>Esta hoja tiene {pages} páginas; no hay página {page}.</translation>
    </message>
    <message>
        <source>A line was changed while the sheet was open. Make the sheet again, then print it.</source>
        <translation>Una línea se cambió mientras la hoja estaba abierta. Haz la hoja otra vez y luego imprímela.</translation>
    </message>
    <message>
        <source>{name} is not a PDF, PNG or JPEG that can be read. Scan the page again, or take a photo.</source>
        <translation>{name} no es un PDF, PNG o JPEG que se pueda leer. Escanea la página otra vez o toma una foto.</translation>
    </message>
    <message>
        <source>{name} is too large: a scan may have {limit_mb} MB, {pages} pages and 80 million dots. Scan in black and white or gray at 200 dots per inch.</source>
        <translation>{name} es demasiado grande: un escaneo puede tener {limit_mb} MB, {pages} páginas y 80 millones de puntos. Escanea en blanco y negro o en grises, a 200 puntos por pulgada.</translation>
    </message>
    <message>
        <source>These are too many files at once; the limit is {count}. Import the others afterwards.</source>
        <translation>Son demasiados archivos a la vez; el límite es {count}. Importa los demás después.</translation>
    </message>
    <message>
        <source>This workspace was copied to this computer, which does not take part yet: you can read, but not write. To let it take part, open Exchange and choose “Use it here too”.</source>
        <translation>Este espacio de trabajo se copió a esta computadora, que todavía no participa: puedes leer, pero no escribir. Para que participe, abre Intercambio y elige “Usarlo también aquí”.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote something about this person that this one cannot take apart. Update the program, then erase again.</source>
        <translation>Una versión más nueva de la aplicación escribió algo sobre esta persona que esta no puede separar. Actualiza la aplicación y borra otra vez.</translation>
    </message>
    <message>
        <source>What you typed is not the name. Type {name} exactly as it stands there; nothing was erased.</source>
        <translation>Lo que escribiste no es el nombre. Escribe {name} exactamente como está ahí; no se borró nada.</translation>
    </message>
    <message>
        <source>Write down why, such as “asked for it in writing on 3 May”. The reason stays in the history.</source>
        <translation>Escribe por qué, por ejemplo «lo pidió por escrito el 3 de mayo». El motivo se queda en el historial.</translation>
    </message>
    <message>
        <source>The reason stays, so it must not have the name in it. Write it without the name.</source>
        <translation>El motivo se queda, así que no puede llevar el nombre. Escríbelo sin el nombre.</translation>
    </message>
    <message>
        <source>You cannot erase yourself. Ask a colleague to do it on their laptop.</source>
        <translation>No puedes borrarte. Pide a alguien del equipo que lo haga en su laptop.</translation>
    </message>
    <message>
        <source>{name} has no certificate as trainer, and trainers are certified here, so only they confirm attendance. Certify them under Cards and keys, or ask a trainer.</source>
        <translation>{name} no tiene un certificado para dar formación, y aquí hay personas certificadas para eso, así que solo ellas confirman la asistencia. Certifica a esa persona en Tarjetas y llaves, o pídeselo a quien da la formación.</translation>
    </message>
    <message>
        <source>{name} has no certificate as instructor, and instructors are certified here, so only they confirm course results. Certify them under Cards and keys, or ask an instructor.</source>
        <translation>{name} no tiene un certificado de docente, y aquí hay personas certificadas para eso, así que solo ellas confirman los resultados del curso. Certifica a esa persona en Tarjetas y llaves, o pídeselo a quien enseña el curso.</translation>
    </message>
    <message>
        <source>A newer version of PLC Desktop wrote something here that this one does not know. Read it as it is; to change or sign it, update the program.</source>
        <translation>Una versión más nueva de PLC Desktop escribió aquí algo que esta no conoce. Léelo como está; para cambiarlo o firmarlo, actualiza la aplicación.</translation>
    </message>
    <message>
        <source>{name} has no certificate as coordinator, and only a coordinator may do this. Certify them under Cards and keys, or ask a coordinator.</source>
        <translation>{name} no tiene certificado de coordinación, y solo la coordinación puede hacer esto. Certifica su llave en Tarjetas y llaves, o pídelo a la coordinación.</translation>
    </message>
    <message>
        <source>This person was erased meanwhile, so the answer about them was not kept.</source>
        <translation>A esta persona se la borró mientras tanto, así que la respuesta sobre ella no se guardó.</translation>
    </message>
    <message>
        <source>This is about somebody who was erased, so it was not written down. If they come back, add them as a new person.</source>
        <translation>Esto es sobre alguien a quien se borró, así que no se anotó. Si vuelve, agrégalo como persona nueva.</translation>
    </message>
    <message>
        <source>This person was erased on {date}. Nothing about them is kept but the numbers and check codes of issued papers.</source>
        <translation>A esta persona se la borró el {date}. De ella solo quedan los números y códigos de comprobación de documentos emitidos.</translation>
    </message>
    <message>
        <source>This PDF has more than {pages} pages. Scan the sheets into a file of their own.</source>
        <translation>Este PDF tiene más de {pages} páginas. Escanea las hojas en un archivo aparte.</translation>
    </message>
    <message>
        <source>No card of an organization called {name} was accepted. See partner list for their names.</source>
        <translation>No se aceptó la tarjeta de ninguna organización llamada {name}. Los nombres están en partner list.</translation>
    </message>
    <message>
        <source>This record is offered to {organization} already, until {until}. Wait for their answer, or withdraw that offer first.</source>
        <translation>Este registro ya está ofrecido a {organization}, hasta el {until}. Espera su respuesta o retira primero esa oferta.</translation>
    </message>
    <message>
        <source>The parent leader cannot have agreed on {on}: that day has not come yet. Write down the day they said yes.</source>
        <translation>La líder o el líder no puede haber aceptado el {on}: ese día aún no ha llegado. Anota el día en que dijo que sí.</translation>
    </message>
    <message>
        <source>The last day of the offer, {on}, has passed already. Choose a later day.</source>
        <translation>El último día de la oferta, {on}, ya pasó. Elige un día posterior.</translation>
    </message>
    <message>
        <source>This answers nothing that is offered from here, so nothing was changed. Perhaps it was meant for another workspace, or the offer was made on another laptop whose file has not come yet.</source>
        <translation>Esto no responde a nada que se ofreciera desde aquí; por eso no se cambió nada. Quizá era para otro espacio de trabajo, o la oferta se hizo en otra laptop cuyo archivo aún no llega.</translation>
    </message>
    <message>
        <source>This file offers nothing, so there is nothing to accept. Open it under Exchange to see what it is.</source>
        <translation>Este archivo no ofrece nada, así que no hay nada que aceptar. Ábrelo en Intercambio para ver qué es.</translation>
    </message>
    <message>
        <source>This file accepts nothing, so nothing can be finished with it. Ask the other organization for the file that was written when they accepted.</source>
        <translation>Este archivo no acepta nada, así que con él no se puede terminar nada. Pide a la otra organización el archivo que se escribió cuando aceptó.</translation>
    </message>
    <message>
        <source>This file withdraws nothing, so there is nothing to remember.</source>
        <translation>Este archivo no retira nada, así que no hay nada que recordar.</translation>
    </message>
    <message>
        <source>{organization} withdrew this offer, so the record stays theirs. If that was a mistake, ask them for a new offer.</source>
        <translation>{organization} retiró esta oferta; por eso el registro sigue siendo suyo. Si fue un error, pide una oferta nueva.</translation>
    </message>
    <message>
        <source>The last day to accept this offer of {organization} has passed. Ask them for a new one.</source>
        <translation>El último día para aceptar esta oferta de {organization} ya pasó. Pide una nueva.</translation>
    </message>
    <message>
        <source>This record is offered to {organization}, or to another computer of yours. Only they can accept it.</source>
        <translation>Este registro se ofrece a {organization}, o a otra computadora tuya. Solo allí se puede aceptar.</translation>
    </message>
    <message>
        <source>As far as is known here, {organization} owns this record and not who offers it. Nothing was changed. Clear it up with both before you accept.</source>
        <translation>Por lo que se sabe aquí, la dueña de este registro es {organization} y no quien lo ofrece. No se cambió nada. Acláralo con ambas antes de aceptar.</translation>
    </message>
    <message>
        <source>This file does not say what has changed in a record that you took over, so there is nothing to follow. Open it under Exchange, “Show and read records…”, to see what it is.</source>
        <translation>Este archivo no dice qué cambió en un registro que recibiste, así que no hay nada que seguir. Ábrelo en Intercambio, “Mostrar y leer registros…”, para ver qué es.</translation>
    </message>
    <message>
        <source>{organization} withdraws an offer that you accepted before. Both of you signed, so the record is yours. If it shall be theirs again, offer it to them.</source>
        <translation>{organization} retira una oferta que tú ya aceptaste. Ambas firmaron, así que el registro es tuyo. Si debe volver a ser suyo, ofréceselo.</translation>
    </message>
    <message>
        <source>Something in this record is not filled in as the program asks, or refers to something that is not here yet, so no other office could read it. Open the person and look at each page; then offer it again.</source>
        <translation>Algo en este registro no está llenado como el programa lo pide, o se refiere a algo que aún no está aquí; ninguna otra oficina podría leerlo. Abre la persona y mira cada página; luego ofrécelo otra vez.</translation>
    </message>
    <message>
        <source>Two organizations signed this, so it cannot be undone here. To give the record back, offer it to the other organization.</source>
        <translation>Dos organizaciones firmaron esto; por eso no se puede deshacer aquí. Para devolver el registro, ofrécelo a la otra organización.</translation>
    </message>
    <message>
        <source>Please say {name} too. The command with --help lists what it needs.</source>
        <translation>Indica también {name}. El comando con --help muestra lo que necesita.</translation>
    </message>
    <message>
        <source>No line of these scans was chosen. Tick the lines that are signed on the paper.</source>
        <translation>No se eligió ninguna línea de estos escaneos. Marca las líneas que están firmadas en el papel.</translation>
    </message>
    <message>
        <source>This is no certificate that can be checked (Open Badges 3.0), or it is damaged. Ask for the file again.</source>
        <translation>Esto no es un certificado que se pueda verificar (Open Badges 3.0), o está dañado. Pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>Other records still need this one ({uses}), so it stays. Change or delete those first.</source>
        <translation>Otros registros todavía necesitan este ({uses}), así que se queda. Cambia o borra primero los otros.</translation>
    </message>
    <message>
        <source>The sheet was printed on {printed_on}; it cannot have been signed before.</source>
        <translation>La hoja se imprimió el {printed_on}; no pudo firmarse antes.</translation>
    </message>
    <message>
        <source>{date} is still to come. Write the day that stands on the paper.</source>
        <translation>{date} todavía no llega. Escribe el día que está en el papel.</translation>
    </message>
    <message>
        <source>Line {number} is not on the scanned pages, or cannot be signed any more.</source>
        <translation>La línea {number} no está en las páginas escaneadas, o ya no se puede firmar.</translation>
    </message>
    <message>
        <source>This file holds changes that no laptop signed for. Nothing was taken. Ask the sender to write it again.</source>
        <translation>Este archivo tiene cambios que ninguna laptop firmó. No se tomó nada. Pide a quien lo envió que lo escriba otra vez.</translation>
    </message>
    <message>
        <source>Nobody here compared the card of {name} yet, so nothing was changed. Open its card on this laptop, read the words to each other, and accept it; then read the file again.</source>
        <translation>Nadie comparó aquí todavía la tarjeta de {name}, así que no se cambió nada. Abre su tarjeta en esta laptop, léanse las palabras y acéptala; después lee el archivo otra vez.</translation>
    </message>
    <message>
        <source>This file of {name} brings changes of a laptop that nobody has accepted. Nothing was taken. Ask {name} to write everything, or accept the card of that laptop first.</source>
        <translation>Este archivo de {name} trae cambios de una laptop que nadie ha aceptado. No se tomó nada. Pide primero a {name} que escriba todo, o acepta la tarjeta de esa laptop.</translation>
    </message>
    <message>
        <source>There is no laptop called {name} in this workspace. See the list of laptops for their names.</source>
        <translation>No hay ninguna laptop llamada {name} en este espacio de trabajo. Mira los nombres en la lista de laptops.</translation>
    </message>
    <message>
        <source>Please give the laptop a name by which people know it, such as “Ana’s laptop”.</source>
        <translation>Ponle a la laptop un nombre por el que la conozca la gente, por ejemplo “laptop de Ana”.</translation>
    </message>
    <message>
        <source>There is no other laptop in this workspace yet, so there is nobody to write a file for. Accept the card of the other laptop first.</source>
        <translation>Todavía no hay otra laptop en este espacio de trabajo, así que no hay para quién escribir un archivo. Acepta primero la tarjeta de la otra laptop.</translation>
    </message>
    <message>
        <source>This file of {name} belongs to another workspace. Nothing was taken. Records of other organizations come as .plcrec files.</source>
        <translation>Este archivo de {name} es de otro espacio de trabajo. No se tomó nada. Los registros de otras organizaciones llegan como archivos .plcrec.</translation>
    </message>
    <message>
        <source>This was decided meanwhile, here or on another laptop. Look at the list again.</source>
        <translation>Mientras tanto, esto se decidió aquí o en otra laptop. Mira la lista otra vez.</translation>
    </message>
    <message>
        <source>Say what to do: --card to write this computer’s card, or --file and --workspace to make the workspace.</source>
        <translation>Di qué hacer: --card para escribir la tarjeta de esta computadora, o --file y --workspace para crear el espacio de trabajo.</translation>
    </message>
    <message>
        <source>This computer has no card for that workspace yet. Write its card first and let the other laptop accept it.</source>
        <translation>Esta computadora todavía no tiene tarjeta para ese espacio de trabajo. Escribe primero su tarjeta y haz que la otra laptop la acepte.</translation>
    </message>
    <message>
        <source>The totals of this workspace do not add up. Nothing was read. Run the check in Settings, then read the file again.</source>
        <translation>Los totales de este espacio de trabajo no cuadran. No se leyó nada. Haz la revisión en Ajustes y lee el archivo otra vez.</translation>
    </message>
    <message>
        <source>The file holds another number of changes than it says. Nothing was read. Ask for it again.</source>
        <translation>El archivo tiene otro número de cambios que el que dice. No se leyó nada. Pídelo otra vez.</translation>
    </message>
    <message>
        <source>The file belongs to another workspace. Nothing was read.</source>
        <translation>El archivo es de otro espacio de trabajo. No se leyó nada.</translation>
    </message>
    <message>
        <source>The file lacks the content of a change that nobody has erased. Nothing was read. Ask another laptop for everything.</source>
        <translation>Al archivo le falta el contenido de un cambio que nadie borró. No se leyó nada. Pide todo a otra laptop.</translation>
    </message>
    <message>
        <source>This file was taken back already.</source>
        <translation>Este archivo ya se retiró.</translation>
    </message>
    <message>
        <source>No code of an identity card is to be seen in this picture or PDF. Take the photo again, flat and sharp, with the whole code, or ask for the file.</source>
        <translation>En esta imagen o PDF no se ve ningún código de una tarjeta de identidad. Toma la foto otra vez, plana y nítida, con todo el código, o pide el archivo.</translation>
    </message>
    <message>
        <source>There are codes of different cards in this picture or PDF. Take a photo with one card only.</source>
        <translation>En esta imagen o PDF hay códigos de tarjetas distintas. Toma una foto con una sola tarjeta.</translation>
    </message>
    <message>
        <source>The names on the card of {name} are too long for a code. Give the card as a file, or make it again with shorter names.</source>
        <translation>Los nombres en la tarjeta de {name} son demasiado largos para un código. Entrega la tarjeta como archivo, o hazla otra vez con nombres más cortos.</translation>
    </message>
    <message>
        <source>This certificate was signed by a key that may not certify others. Only the organization’s key certifies; ask the director.</source>
        <translation>Este certificado lo firmó una llave que no puede certificar a otras. Solo certifica la llave de la organización; pregunta a la dirección.</translation>
    </message>
    <message>
        <source>The certificate of {name} is over. Ask the director to certify the key again.</source>
        <translation>El certificado de {name} terminó. Pide a la dirección que certifique la llave otra vez.</translation>
    </message>
    <message>
        <source>This certificate was not signed by the key that it names. It counts for nothing; find out where it came from.</source>
        <translation>Este certificado no lo firmó la llave que nombra. No vale nada; averigua de dónde vino.</translation>
    </message>
    <message>
        <source>This is not a key that can be certified. Take the key from a card, and do not type it.</source>
        <translation>Esta no es una llave que se pueda certificar. Toma la llave de una tarjeta; no la escribas a mano.</translation>
    </message>
    <message>
        <source>This certificate does not say what it must, so it counts for nothing.</source>
        <translation>Este certificado no dice lo que debe, así que no vale nada.</translation>
    </message>
    <message>
        <source>{name} has no certificate from the organization for this. Ask the director to certify the key with the organization’s key.</source>
        <translation>{name} no tiene certificado de la organización para esto. Pide a la dirección que certifique la llave con la llave de la organización.</translation>
    </message>
    <message>
        <source>The certificate of {name} begins later. Wait until its first day, or ask the director for another one.</source>
        <translation>El certificado de {name} empieza después. Espera a su primer día, o pide otro a la dirección.</translation>
    </message>
    <message>
        <source>This certificate belongs to another organization’s file, so it counts for nothing here.</source>
        <translation>Este certificado es del archivo de otra organización, así que aquí no vale nada.</translation>
    </message>
    <message>
        <source>The certificate of {name} was withdrawn. Ask the director whether they should be certified again.</source>
        <translation>El certificado de {name} se retiró. Pregunta a la dirección si hay que certificar otra vez.</translation>
    </message>
    <message>
        <source>The certificate of {name} does not allow this. Ask the director to certify the key for it.</source>
        <translation>El certificado de {name} no permite esto. Pide a la dirección que certifique la llave para ello.</translation>
    </message>
    <message>
        <source>Choose at least one thing that the key may do.</source>
        <translation>Elige al menos una cosa que la llave pueda hacer.</translation>
    </message>
    <message>
        <source>This certificate was signed by a key that is not this organization’s. It counts for nothing; find out where it came from.</source>
        <translation>Este certificado lo firmó una llave que no es de esta organización. No vale nada; averigua de dónde vino.</translation>
    </message>
    <message>
        <source>The certificate of {name} is for other cohorts. Ask the director to certify the key for this one too.</source>
        <translation>El certificado de {name} es para otras cohortes. Pide a la dirección que certifique la llave también para esta.</translation>
    </message>
    <message>
        <source>The certificate of {name} is for other organizations. Ask the director to certify the key for this one too.</source>
        <translation>El certificado de {name} es para otras organizaciones. Pide a la dirección que certifique la llave también para esta.</translation>
    </message>
    <message>
        <source>Nobody is listed any more with this copy of the organization’s key, so there is nothing to take off the list.</source>
        <translation>Ya nadie aparece con esta copia de la llave de la organización, así que no hay nada que quitar de la lista.</translation>
    </message>
    <message>
        <source>The keys of {name} are on this computer already. Bring the other keys to another computer, or sign in as another user.</source>
        <translation>Las llaves de {name} ya están en esta computadora. Lleva las otras llaves a otra computadora, o entra como otra persona usuaria.</translation>
    </message>
    <message>
        <source>This key file was changed or is not whole. Use another copy of it, or the printed sheet.</source>
        <translation>Este archivo de llave se cambió o no está entero. Usa otra copia, o la hoja impresa.</translation>
    </message>
    <message>
        <source>This key was never registered for the person it names, so the signature does not count.</source>
        <translation>Esta llave nunca se registró para la persona que nombra, así que la firma no cuenta.</translation>
    </message>
    <message>
        <source>This key file was written by a newer PLC Desktop. Update the program on this computer, then open it again.</source>
        <translation>Este archivo de llave lo escribió un PLC Desktop más nuevo. Actualiza la aplicación en esta computadora y ábrelo otra vez.</translation>
    </message>
    <message>
        <source>This file holds no keys. An organization’s key ends in .plcroot, a key backup in .plckey.</source>
        <translation>Este archivo no contiene llaves. La llave de una organización termina en .plcroot, la copia de una llave en .plckey.</translation>
    </message>
    <message>
        <source>None of these signatures was cut off by the withdrawal of its key, so there is nothing to let count again.</source>
        <translation>Ninguna de estas firmas quedó fuera al retirar su llave, así que no hay nada que volver a contar.</translation>
    </message>
    <message>
        <source>This key file is of another kind ({kind}). An organization’s key ends in .plcroot, a key backup in .plckey.</source>
        <translation>Este archivo de llave es de otro tipo ({kind}). La llave de una organización termina en .plcroot, la copia de una llave en .plckey.</translation>
    </message>
    <message>
        <source>There is more than one “{name}”. Write the id instead of the name.</source>
        <translation>Hay más de un “{name}”. Escribe el id en lugar del nombre.</translation>
    </message>
    <message>
        <source>There is nothing called “{name}” here. Look at the spelling.</source>
        <translation>Aquí no hay nada llamado “{name}”. Revisa cómo está escrito.</translation>
    </message>
    <message>
        <source>Write down why you believe that the signature is theirs. It is kept with the signature.</source>
        <translation>Escribe por qué crees que la firma es suya. Se guarda con la firma.</translation>
    </message>
    <message>
        <source>This role cannot go over to somebody else. Choose the roles of the person who leaves.</source>
        <translation>Esta función no puede pasar a otra persona. Elige entre las funciones de quien se va.</translation>
    </message>
    <message>
        <source>The organization’s key must not lie in the same folder as the workspace or its backups. Save it on a USB stick that is locked away.</source>
        <translation>La llave de la organización no debe estar en la misma carpeta que el espacio de trabajo o sus respaldos. Guárdala en una memoria USB bajo llave.</translation>
    </message>
    <message>
        <source>The organization’s key cannot be undone, because others may know it already. If a copy is lost, replace it.</source>
        <translation>La llave de la organización no se puede deshacer, porque quizás otras personas ya la conocen. Si se perdió una copia, reemplázala.</translation>
    </message>
    <message>
        <source>This organization has its key already. Look who holds a copy of it; if one is lost, replace the key.</source>
        <translation>Esta organización ya tiene su llave. Mira quién tiene una copia; si se perdió una, reemplaza la llave.</translation>
    </message>
    <message>
        <source>This needs the organization’s key. Put in the stick with its file and choose it.</source>
        <translation>Para esto hace falta la llave de la organización. Conecta la memoria con su archivo y elígelo.</translation>
    </message>
    <message>
        <source>This key does not prove that it is an organization’s, so it counts for nothing.</source>
        <translation>Esta llave no demuestra que es de una organización, así que no vale nada.</translation>
    </message>
    <message>
        <source>This is not a key that an organization can have, so it counts for nothing.</source>
        <translation>Esta no es una llave que una organización pueda tener, así que no vale nada.</translation>
    </message>
    <message>
        <source>This organization has no key of its own yet. Make one first.</source>
        <translation>Esta organización todavía no tiene llave propia. Crea primero una.</translation>
    </message>
    <message>
        <source>This is the key of another organization, or of an older file. Use this organization’s own key or its sheet.</source>
        <translation>Esta es la llave de otra organización, o de un archivo anterior. Usa la llave de esta organización o su hoja.</translation>
    </message>
    <message>
        <source>This key belongs to another organization’s file, so it counts for nothing here.</source>
        <translation>Esta llave es del archivo de otra organización, así que aquí no vale nada.</translation>
    </message>
    <message>
        <source>This key was replaced by another one. Use a copy of the present one, and destroy this one.</source>
        <translation>Esta llave fue reemplazada por otra. Usa una copia de la actual y destruye esta.</translation>
    </message>
    <message>
        <source>The person who leaves and the person who comes are the same. Choose two people.</source>
        <translation>La persona que se va y la que llega son la misma. Elige dos personas.</translation>
    </message>
    <message>
        <source>This passphrase does not open the organization’s key. Try again; capitals matter. The printed sheet makes a new file.</source>
        <translation>Esta contraseña no abre la llave de la organización. Prueba otra vez; las mayúsculas cuentan. Con la hoja impresa se hace un archivo nuevo.</translation>
    </message>
    <message>
        <source>This file of {name} holds changes that were signed in the place of another laptop. Nothing was taken. Call whoever uses {name}, and withdraw that laptop if nobody can explain it.</source>
        <translation>Este archivo de {name} trae cambios firmados en lugar de otra laptop. No se tomó nada. Llama a quien usa {name}, y retira esa laptop si nadie lo puede explicar.</translation>
    </message>
    <message>
        <source>The last day ({until_on}) lies before the first one ({from_on}). Change one of them.</source>
        <translation>El último día ({until_on}) está antes del primero ({from_on}). Cambia uno de los dos.</translation>
    </message>
    <message>
        <source>This person has not agreed that the office shows their record to others. Ask them; then tick the consent on their page.</source>
        <translation>Esta persona no ha dado permiso para que la oficina muestre su registro a otros. Pregúntale; después marca el permiso en su página.</translation>
    </message>
    <message>
        <source>None of these people may be shown: they have not agreed, or they are not enrolled. Nothing was written.</source>
        <translation>No se puede mostrar a ninguna de estas personas: no han dado permiso o no están inscritas. No se escribió nada.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type them again.</source>
        <translation>Las dos contraseñas no son iguales. Escríbelas otra vez.</translation>
    </message>
    <message>
        <source>No passphrase was given. Put it on the first line of a file and name it with --passphrase-file, or set the variable {variable}.</source>
        <translation>No se dio ninguna contraseña. Ponla en la primera línea de un archivo y nómbralo con --passphrase-file, o define la variable {variable}.</translation>
    </message>
    <message>
        <source>A card needs the name of its holder. Write the name that the office knows.</source>
        <translation>Una tarjeta necesita el nombre de su titular. Escribe el nombre que conoce la oficina.</translation>
    </message>
    <message>
        <source>Read these words to each other by telephone or face to face first: {words}. If they are the same on both sides, accept the card.</source>
        <translation>Primero léanse estas palabras por teléfono o en persona: {words}. Si son las mismas en ambos lados, acepta la tarjeta.</translation>
    </message>
    <message>
        <source>{name} is the card of an office, not of a person. Ask the supervisor for their own card.</source>
        <translation>{name} es la tarjeta de una oficina, no de una persona. Pide su propia tarjeta a quien supervisa.</translation>
    </message>
    <message>
        <source>{name} is the card of a person, not of an office. Ask the office for its card.</source>
        <translation>{name} es la tarjeta de una persona, no de una oficina. Pide a la oficina su tarjeta.</translation>
    </message>
    <message>
        <source>The key of {name} is another one than before. Call them. If they made a new key, accept the change; if not, somebody pretends to be them.</source>
        <translation>La llave de {name} es distinta de la anterior. Llama a esa persona. Si hizo una llave nueva, acepta el cambio; si no, alguien se hace pasar por ella.</translation>
    </message>
    <message>
        <source>No card with this key was accepted, so there is nothing to withdraw.</source>
        <translation>No se aceptó ninguna tarjeta con esta llave, así que no hay nada que retirar.</translation>
    </message>
    <message>
        <source>This key belongs to {name} already. One key cannot speak for two people.</source>
        <translation>Esta llave ya es de {name}. Una llave no puede hablar por dos personas.</translation>
    </message>
    <message>
        <source>The key of {name} was withdrawn. What it signs now counts for nothing; ask for a new card and compare it.</source>
        <translation>La llave de {name} se retiró. Lo que firma ahora no cuenta; pide una tarjeta nueva y compárala.</translation>
    </message>
    <message>
        <source>There are no keys of your own on this computer yet. Make your card first.</source>
        <translation>Todavía no hay llaves propias en esta computadora. Primero haz tu tarjeta.</translation>
    </message>
    <message>
        <source>No card of {name} was accepted yet. Ask for it, compare the words and accept it; then send the hours.</source>
        <translation>Todavía no se aceptó ninguna tarjeta de {name}. Pídala, compare las palabras y acéptela; luego envíe las horas.</translation>
    </message>
    <message>
        <source>This line was not in the request that is answered.</source>
        <translation>Esta línea no estaba en la solicitud que se responde.</translation>
    </message>
    <message>
        <source>These signatures are for another office. Nothing was taken.</source>
        <translation>Estas firmas son para otra oficina. No se tomó nada.</translation>
    </message>
    <message>
        <source>The time for an answer is over. Ask the office for a new request.</source>
        <translation>El plazo para responder terminó. Pide a la oficina una solicitud nueva.</translation>
    </message>
    <message>
        <source>The request was made at a time that is still to come. Check the clock of this computer; if it is right, call the office.</source>
        <translation>La solicitud tiene una hora que aún no llega. Revisa el reloj de esta computadora; si está bien, llama a la oficina.</translation>
    </message>
    <message>
        <source>Please say why the key is withdrawn.</source>
        <translation>Di por qué se retira la llave.</translation>
    </message>
    <message>
        <source>Nobody compared the card of {name} yet, so nothing was changed. Import their card, read the words to each other, and accept it.</source>
        <translation>Nadie ha comparado aún la tarjeta de {name}, así que no se cambió nada. Importe su tarjeta, léanse las palabras y acéptela.</translation>
    </message>
    <message>
        <source>It says that it was signed before it was asked for. Check the clock of the supervisor’s computer.</source>
        <translation>Dice que se firmó antes de pedirse. Revisa el reloj de la computadora de quien supervisa.</translation>
    </message>
    <message>
        <source>The file of {name} holds signatures in the name of another person. Nothing was taken. Call {name}.</source>
        <translation>El archivo de {name} tiene firmas a nombre de otra persona. No se tomó nada. Llama a {name}.</translation>
    </message>
    <message>
        <source>It says that it was signed at a time that is still to come. Check the clocks of both computers.</source>
        <translation>Dice que se firmó a una hora que aún no llega. Revisa los relojes de ambas computadoras.</translation>
    </message>
    <message>
        <source>This file was written to somebody else and passed on to you. Nothing was read. Ask the sender to write one to you.</source>
        <translation>Este archivo se escribió para otra persona y te lo pasaron a ti. No se leyó nada. Pide que te escriban uno.</translation>
    </message>
    <message>
        <source>A signature in this file does not fit what it stands under. Nothing was taken. Call the supervisor and ask for a new file.</source>
        <translation>Una firma de este archivo no corresponde a lo que firma. No se tomó nada. Llama a quien supervisa y pide un archivo nuevo.</translation>
    </message>
    <message>
        <source>This file was changed after it was signed. Nothing was read. Ask the sender to send it again, and by another way.</source>
        <translation>Este archivo se cambió después de firmarse. No se leyó nada. Pide que te lo envíen otra vez, y por otra vía.</translation>
    </message>
    <message>
        <source>This file is cut off or damaged. Nothing was read. Ask the sender to send it again.</source>
        <translation>Este archivo está cortado o dañado. No se leyó nada. Pide que te lo envíen otra vez.</translation>
    </message>
    <message>
        <source>This file is signed, but what it says is not complete or not allowed. Nothing was read. Tell the sender.</source>
        <translation>Este archivo está firmado, pero lo que dice no está completo o no se permite. No se leyó nada. Avise a quien lo envió.</translation>
    </message>
    <message>
        <source>This file should be locked for its reader and is not. Nothing was read. Ask the sender to make it again.</source>
        <translation>Este archivo debería estar cerrado para su lector y no lo está. No se leyó nada. Pide que lo hagan otra vez.</translation>
    </message>
    <message>
        <source>This file is larger than {limit_mb} MB. Nothing was read. Ask the sender for a smaller one, with fewer lines.</source>
        <translation>Este archivo pasa de {limit_mb} MB. No se leyó nada. Pide uno más pequeño, con menos líneas.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk gave back something else. Save to another disk.</source>
        <translation>{path} se escribió, pero el disco devolvió otra cosa. Guarda en otro disco.</translation>
    </message>
    <message>
        <source>A newer PLC Desktop made this file. Update PLC Desktop, then open it again; keep the file.</source>
        <translation>Un PLC Desktop más nuevo hizo este archivo. Actualiza PLC Desktop y ábrelo otra vez; guarda el archivo.</translation>
    </message>
    <message>
        <source>This is a file of another kind ({kind}). Open it where files of that kind belong.</source>
        <translation>Este archivo es de otro tipo ({kind}). Ábralo donde van los archivos de ese tipo.</translation>
    </message>
    <message>
        <source>The key for locking files is not one. Ask the other side to export their card again.</source>
        <translation>La llave para cerrar archivos no lo es. Pide a la otra parte que exporte su tarjeta otra vez.</translation>
    </message>
    <message>
        <source>This file was not made for this computer or person, or it was damaged on the way. Ask the sender to make it again for your card.</source>
        <translation>Este archivo no se hizo para esta computadora o persona, o se dañó en el camino. Pide a quien lo envió que lo haga otra vez para tu tarjeta.</translation>
    </message>
    <message>
        <source>This could not be done ({code}). Nothing was changed.</source>
        <translation>Esto no se pudo hacer ({code}). No se cambió nada.</translation>
    </message>
    <message>
        <source>This is an identity card, which belongs elsewhere: the card of a laptop or of another organization under Exchange, the card of a supervisor under Cards and keys. Choose the file that was written for you.</source>
        <translation>Esta es una tarjeta de identidad, y va en otro lugar: la de una laptop o de otra organización en Intercambio, la de una persona que supervisa en Tarjetas y llaves. Elige el archivo que se escribió para ti.</translation>
    </message>
    <message>
        <source>This file asks a supervisor to sign hours. Only the supervisor opens it, on their own computer. Choose another file.</source>
        <translation>Este archivo pide a una persona que supervisa que firme horas. Solo ella lo abre, en su propia computadora. Elige otro archivo.</translation>
    </message>
    <message>
        <source>These are hours that a supervisor signed. Open the file under Sign-off. Choose another file.</source>
        <translation>Estas son horas que firmó una persona que supervisa. Abre el archivo en Firmas. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This is the file of another laptop. Read it under Exchange, “Read files…”. Choose another file.</source>
        <translation>Este es el archivo de otra laptop. Léelo en Intercambio, “Leer archivos…”. Elige otro archivo.</translation>
    </message>
    <message>
        <source>These are records that another organization shows you. Read the file under Exchange, “Show and read records…”, “Read their records…”. Choose another file.</source>
        <translation>Estos son registros que otra organización te muestra. Lee el archivo en Intercambio, “Mostrar y leer registros…”, “Leer sus registros…”. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This file is about a change of owner. Open it under Exchange, “Show and read records…”, “Change of owner…”. Choose another file.</source>
        <translation>Este archivo trata de un cambio de dueña. Ábrelo en Intercambio, “Mostrar y leer registros…”, “Cambio de dueña…”. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This file is locked for its reader, so it is no card. Open it where it belongs: files of laptops and organizations under Exchange, signed hours under Sign-off. Choose another file.</source>
        <translation>Este archivo está cerrado para su lector, así que no es una tarjeta. Ábrelo donde va: los archivos de laptops y organizaciones en Intercambio, las horas firmadas en Firmas. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This file holds a key. It belongs under Cards and keys; never give it to anybody. Choose another file.</source>
        <translation>Este archivo contiene una llave. Va en Tarjetas y llaves; nunca se lo des a nadie. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This is a workbook or another packed file. Workbooks are read under Import a workbook. Choose another file.</source>
        <translation>Este es un libro de cálculo u otro archivo comprimido. Los libros se leen en Importar un libro. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This is a PDF or a picture. Certificates are checked under Verify, scanned sheets are read under Sign-off. Choose another file.</source>
        <translation>Este es un PDF o una imagen. Los certificados se comprueban en Verificar, las hojas escaneadas se leen en Firmas. Elige otro archivo.</translation>
    </message>
    <message>
        <source>This is a workspace. It is opened on its own, and it is never given away. Choose another file.</source>
        <translation>Este es un espacio de trabajo. Se abre por sí solo y nunca se entrega. Elige otro archivo.</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>What is missing</source>
        <translation>Qué falta</translation>
    </message>
    <message>
        <source>Nothing. All four steps are met.</source>
        <translation>Nada. Los cuatro pasos están completos.</translation>
    </message>
    <message>
        <source>Award the credential…</source>
        <translation>Otorgar la credencial…</translation>
    </message>
</context>
<context>
    <name>MoveStep</name>
    <message>
        <source>Placements that go over</source>
        <translation>Prácticas que pasan</translation>
    </message>
    <message>
        <source>Roles that go over</source>
        <translation>Funciones que pasan</translation>
    </message>
    <message>
        <source>The key of who leaves</source>
        <translation>La llave de quien se va</translation>
    </message>
    <message>
        <source>From {leaving} to {coming}. Take the tick off what stays.</source>
        <translation>De {leaving} a {coming}. Quita la marca de lo que se queda.</translation>
    </message>
    <message>
        <source>Withdraw the key and the certificates of {name}</source>
        <translation>Retirar la llave y los certificados de {name}</translation>
    </message>
    <message>
        <source>What {name} signed so far stays signed. What is signed with this key from now on counts for nothing.</source>
        <translation>Lo que {name} firmó hasta ahora sigue firmado. Lo que se firme con esta llave desde ahora no cuenta.</translation>
    </message>
    <message>
        <source>They supervise no placement now.</source>
        <translation>Ahora no supervisa ninguna práctica.</translation>
    </message>
</context>
<context>
    <name>MyCardView</name>
    <message>
        <source>Make my card</source>
        <translation>Hacer mi tarjeta</translation>
    </message>
    <message>
        <source>I have a key from another computer…</source>
        <translation>Tengo una llave de otra computadora…</translation>
    </message>
    <message>
        <source>Make a copy of my key…</source>
        <translation>Hacer una copia de mi llave…</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>Tu tarjeta</translation>
    </message>
    <message>
        <source>Accept an office&apos;s card…</source>
        <translation>Aceptar la tarjeta de una oficina…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>No office yet. Accept the card of the office that sends you hours; only then can you sign what it sends.</source>
        <translation>Todavía ninguna oficina. Acepta la tarjeta de la oficina que te envía horas; solo entonces puedes firmar lo que envía.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Withdraw the card of {name}</source>
        <translation>Retirar la tarjeta de {name}</translation>
    </message>
    <message>
        <source>Withdraw the card of {name}?</source>
        <translation>¿Retirar la tarjeta de {name}?</translation>
    </message>
    <message>
        <source>Requests from this office can no longer be signed here, and this card can not be accepted again. What you signed before stays signed.</source>
        <translation>Las solicitudes de esta oficina ya no se podrán firmar aquí, y esta tarjeta no se podrá aceptar otra vez. Lo que firmaste antes sigue firmado.</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Make your card</source>
        <translation>Haz tu tarjeta</translation>
    </message>
    <message>
        <source>Offices whose card you accepted</source>
        <translation>Oficinas cuya tarjeta aceptaste</translation>
    </message>
    <message>
        <source>In case this computer is lost</source>
        <translation>Por si se pierde esta computadora</translation>
    </message>
    <message>
        <source>With a copy of your key you go on elsewhere without a new key.</source>
        <translation>Con una copia de tu llave sigues en otro lugar sin llave nueva.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>As the office knows it.</source>
        <translation>Como lo conoce la oficina.</translation>
    </message>
    <message>
        <source>Your organization</source>
        <translation>Tu organización</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters. You type it each time you sign; nobody can look it up for you.</source>
        <translation>Al menos 8 caracteres. La escribes cada vez que firmas; nadie la puede buscar por ti.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>The same person twice?</source>
        <translation>¿La misma persona dos veces?</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Cohortes</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Supervisors and others</source>
        <translation>Supervisión y otras personas</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Training session</source>
        <translation>Sesión de formación</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Capstones</source>
        <translation>Proyectos finales</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>Importar un libro</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Cards and keys</source>
        <translation>Tarjetas y llaves</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>OfferGuide</name>
    <message>
        <source>Hand over a record</source>
        <translation>Entregar un registro</translation>
    </message>
    <message>
        <source>To whom, and whose</source>
        <translation>A quién y de quién</translation>
    </message>
    <message>
        <source>What they will own</source>
        <translation>Qué van a recibir</translation>
    </message>
    <message>
        <source>Write the offer…</source>
        <translation>Escribir la oferta…</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>Entregar a</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>De quién es el registro</translation>
    </message>
    <message>
        <source>They agreed on</source>
        <translation>La persona aceptó el</translation>
    </message>
    <message>
        <source>Everything about them goes along. Ask them first, and write down the day they said yes.</source>
        <translation>Se entrega todo lo suyo. Pregúntale primero y anota el día en que dijo que sí.</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Vale hasta el</translation>
    </message>
    <message>
        <source>After this day the offer cannot be accepted any more.</source>
        <translation>Después de este día ya no se puede aceptar la oferta.</translation>
    </message>
    <message>
        <source>{name} will own:</source>
        <translation>{name} va a recibir:</translation>
    </message>
    <message>
        <source>Of supervisors, organizations and sessions only names go along; scanned sheets and your change history stay here.</source>
        <translation>De supervisores, organizaciones y sesiones se entregan solo los nombres; las hojas escaneadas y tu historial de cambios se quedan aquí.</translation>
    </message>
    <message>
        <source>The record stays yours until you read their acceptance. Then your copy is history: nobody adds hours to it here any more. You can withdraw the offer until they have accepted.</source>
        <translation>El registro es tuyo hasta que leas su aceptación. Entonces tu copia es historial: ya nadie le agrega horas aquí. Puedes retirar la oferta hasta que hayan aceptado.</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>¿Dónde va el archivo?</translation>
    </message>
    <message>
        <source>Give this file to {name}. When they send you their answer, read it under Exchange, other organizations.</source>
        <translation>Da este archivo a {name}. Cuando te envíen su respuesta, léela en Intercambio, otras organizaciones.</translation>
    </message>
    <message>
        <source>Scans that stay with you: {count}. Keep them, and the sheets.</source>
        <translation>Hojas escaneadas que se quedan contigo: {count}. Guárdalas, y también el papel.</translation>
    </message>
    <message>
        <source>The record of {name} is offered.</source>
        <translation>El registro de {name} está ofrecido.</translation>
    </message>
</context>
<context>
    <name>OldBackups</name>
    <message>
        <source>Remove these backups…</source>
        <translation>Quitar estos respaldos…</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold what was erased here. The program removes automatic ones as they grow old: of each day for 12 days, of each week for 10 weeks, of each month for 9 months. Copies on other disks you have to remove yourself.</source>
        <translation>
            <numerusform>%n respaldo todavía guarda lo que se borró aquí. La aplicación quita los automáticos cuando envejecen: de cada día durante 12 días, de cada semana durante 10 semanas, de cada mes durante 9 meses. Las copias en otros discos las tienes que quitar tú.</numerusform>
            <numerusform>%n respaldos todavía guardan lo que se borró aquí. La aplicación quita los automáticos cuando envejecen: de cada día durante 12 días, de cada semana durante 10 semanas, de cada mes durante 9 meses. Las copias en otros discos las tienes que quitar tú.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the backups that still hold it?</source>
        <translation>¿Quitar los respaldos que todavía lo guardan?</translation>
    </message>
    <message>
        <source>A new backup of the workspace as it is now is made first. Then you can no longer go back to a day before the erasure.</source>
        <translation>Primero se hace un respaldo nuevo del espacio de trabajo como está ahora. Después ya no puedes volver a un día anterior al borrado.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Quitarlos</translation>
    </message>
    <message>
        <source>Old backups removed.</source>
        <translation>Se quitaron los respaldos viejos.</translation>
    </message>
</context>
<context>
    <name>OrganizationPage</name>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>A qué se dedica</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Parent leaders nominated</source>
        <translation>Padres y madres líderes que postuló</translation>
    </message>
    <message>
        <source>Placements hosted</source>
        <translation>Prácticas que recibe</translation>
    </message>
    <message>
        <source>Organization saved.</source>
        <translation>Organización guardada.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>Person saved.</source>
        <translation>Persona guardada.</translation>
    </message>
    <message>
        <source>Change an organization</source>
        <translation>Cambiar una organización</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Cambiar una persona</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody of this organization is written down yet.</source>
        <translation>Todavía no hay nadie anotado de esta organización.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>No placement at this organization yet.</source>
        <translation>Todavía no hay prácticas en esta organización.</translation>
    </message>
    <message>
        <source>Nominated parent leaders</source>
        <translation>Padres y madres líderes postulados</translation>
    </message>
    <message>
        <source>This organization has not nominated anybody yet.</source>
        <translation>Esta organización no ha postulado a nadie todavía.</translation>
    </message>
    <message>
        <source>All organizations</source>
        <translation>Todas las organizaciones</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Postulaciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
</context>
<context>
    <name>OrganizationsPage</name>
    <message>
        <source>Organizations</source>
        <translation>Organizaciones</translation>
    </message>
    <message>
        <source>Supervisors and others</source>
        <translation>Supervisión y otras personas</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Change an organization</source>
        <translation>Cambiar una organización</translation>
    </message>
    <message>
        <source>Organizations nominate parent leaders, host their placements, give the course or the training, and issue the credential.</source>
        <translation>Las organizaciones postulan a padres y madres líderes, reciben sus prácticas, dan el curso o la formación y emiten la credencial.</translation>
    </message>
    <message>
        <source>Add an organization</source>
        <translation>Agregar una organización</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>A qué se dedica</translation>
    </message>
    <message>
        <source>Search name or city</source>
        <translation>Buscar nombre o ciudad</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation>Nueva organización</translation>
    </message>
    <message>
        <source>Organization saved.</source>
        <translation>Organización guardada.</translation>
    </message>
    <message>
        <source>Organization deleted.</source>
        <translation>Organización borrada.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Postuló</translation>
    </message>
</context>
<context>
    <name>OrganizationsView</name>
    <message>
        <source>Accept their card…</source>
        <translation>Aceptar su tarjeta…</translation>
    </message>
    <message>
        <source>Read their records…</source>
        <translation>Leer sus registros…</translation>
    </message>
    <message>
        <source>Show them records…</source>
        <translation>Mostrarle registros…</translation>
    </message>
    <message>
        <source>Everybody in one list</source>
        <translation>Todas las personas en una lista</translation>
    </message>
    <message>
        <source>Change of owner…</source>
        <translation>Cambio de dueña…</translation>
    </message>
    <message>
        <source>Records of other organizations</source>
        <translation>Registros de otras organizaciones</translation>
    </message>
    <message>
        <source>Records that another organization shows you stand here. They stay theirs: only they change them, and a newer file of theirs takes the place of an older one.</source>
        <translation>Aquí están los registros que te muestra otra organización. Siguen siendo suyos: solo ella los cambia, y un archivo suyo más nuevo reemplaza al anterior.</translation>
    </message>
    <message>
        <source>Search by name or organization</source>
        <translation>Buscar por nombre u organización</translation>
    </message>
    <message>
        <source>This is somebody we know…</source>
        <translation>Es alguien que conocemos…</translation>
    </message>
    <message>
        <source>First give each other your cards: save yours under Exchange with “Write this laptop&apos;s card…”, and accept theirs here. Then you can show records, and read theirs.</source>
        <translation>Primero intercambien sus tarjetas: guarda la tuya en Intercambio con “Escribir la tarjeta de esta laptop…” y acepta aquí la suya. Después puedes mostrar registros y leer los suyos.</translation>
    </message>
    <message>
        <source>Accepted: {names}</source>
        <translation>Aceptadas: {names}</translation>
    </message>
    <message>
        <source>Other organizations</source>
        <translation>Otras organizaciones</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Counted hours</source>
        <translation>Horas que cuentan</translation>
    </message>
    <message>
        <source>Lines signed by key</source>
        <translation>Líneas firmadas con llave</translation>
    </message>
    <message>
        <source>Known here</source>
        <translation>Conocido aquí</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>{name}, now {holder}’s</source>
        <translation>{name}, ahora de {holder}</translation>
    </message>
</context>
<context>
    <name>OriginalView</name>
    <message>
        <source>The page</source>
        <translation>La página</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Se deshizo.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Search people, pages, actions   Ctrl+K</source>
        <translation>Buscar personas, páginas, acciones   Ctrl+K</translation>
    </message>
    <message>
        <source>Search   Ctrl+K</source>
        <translation>Buscar   Ctrl+K</translation>
    </message>
    <message>
        <source>Search people, pages and actions, Control K</source>
        <translation>Buscar personas, páginas y acciones, Control K</translation>
    </message>
</context>
<context>
    <name>PagedTable</name>
    <message>
        <source>Nothing here yet.</source>
        <translation>Todavía no hay nada aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n elegida</numerusform>
            <numerusform>%n elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>{selected}, {total} in all</source>
        <translation>{selected}, {total} en total</translation>
    </message>
    <message>
        <source>Nothing matches. Try fewer words or filters.</source>
        <translation>Nada coincide. Prueba con menos palabras o filtros.</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Is this one person?</source>
        <translation>¿Es una sola persona?</translation>
    </message>
    <message>
        <source>{percent} % alike</source>
        <translation>{percent} % de parecido</translation>
    </message>
    <message>
        <source>Decided differently on two laptops; until now taken as one person</source>
        <translation>Decidido de forma distinta en dos laptops; por ahora cuenta como una sola persona</translation>
    </message>
    <message>
        <source>One signed hours of the other; as one person those do not count</source>
        <translation>Uno firmó horas del otro; como una sola persona no cuentan</translation>
    </message>
    <message>
        <source>Yes, the same person</source>
        <translation>Sí, la misma persona</translation>
    </message>
    <message>
        <source>No, two people</source>
        <translation>No, dos personas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Abrir la página</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found. Try fewer words.</source>
        <translation>No se encontró nada. Prueba con menos palabras.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search people, pages, actions</source>
        <translation>Buscar personas, páginas, acciones</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>PaperPages</name>
    <message>
        <source>Scanned pages</source>
        <translation>Páginas escaneadas</translation>
    </message>
    <message>
        <source>Say which page this is…</source>
        <translation>Di qué página es…</translation>
    </message>
    <message>
        <source>Scan {number}: {words}</source>
        <translation>Escaneo {number}: {words}</translation>
    </message>
</context>
<context>
    <name>PaperRoad</name>
    <message>
        <source>Print a sheet…</source>
        <translation>Imprimir una hoja…</translation>
    </message>
    <message>
        <source>Import scans…</source>
        <translation>Importar escaneos…</translation>
    </message>
    <message>
        <source>Scans of signed sheets</source>
        <translation>Escaneos de hojas firmadas</translation>
    </message>
    <message>
        <source>Scans and photos</source>
        <translation>Escaneos y fotos</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>Leyendo escaneos</translation>
    </message>
</context>
<context>
    <name>PaperScans</name>
    <message>
        <source>Sheet {sheet}, page {page}</source>
        <translation>Hoja {sheet}, página {page}</translation>
    </message>
    <message>
        <source>No code found: say which page it is</source>
        <translation>Sin código: di qué página es</translation>
    </message>
    <message>
        <source>Sheet {sheet} was not printed here</source>
        <translation>La hoja {sheet} no se imprimió aquí</translation>
    </message>
    <message>
        <source>A sheet of another office</source>
        <translation>Una hoja de otra oficina</translation>
    </message>
    <message>
        <source>The code names other lines than were printed</source>
        <translation>El código nombra otras líneas que las impresas</translation>
    </message>
    <message>
        <source>Page {page} once more: not counted again</source>
        <translation>Página {page} otra vez: no se cuenta de nuevo</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Página {page}</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Sin código</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocida</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>No es nuestra</translation>
    </message>
    <message>
        <source>Other lines</source>
        <translation>Otras líneas</translation>
    </message>
    <message>
        <source>{page} again</source>
        <translation>{page} otra vez</translation>
    </message>
    <message>
        <source>Changed since the sheet was printed, so not signed: {lines}. Print these lines again.</source>
        <translation>Cambiadas desde que se imprimió la hoja, por eso sin firma: {lines}. Imprime estas líneas otra vez.</translation>
    </message>
    <message>
        <source>On a page that is missing: {lines}.</source>
        <translation>En una página que falta: {lines}.</translation>
    </message>
    <message>
        <source>No longer here: {lines}.</source>
        <translation>Ya no están aquí: {lines}.</translation>
    </message>
    <message>
        <source>Signed already: {lines}.</source>
        <translation>Ya firmadas: {lines}.</translation>
    </message>
    <message>
        <source>Returned already: {lines}.</source>
        <translation>Ya devueltas: {lines}.</translation>
    </message>
    <message>
        <source>Taken back from signing: {lines}.</source>
        <translation>Retiradas de la firma: {lines}.</translation>
    </message>
    <message>
        <source>Void: {lines}.</source>
        <translation>Anuladas: {lines}.</translation>
    </message>
    <message>
        <source>Not scanned yet: page {pages}.</source>
        <translation>Sin escanear todavía: página {pages}.</translation>
    </message>
</context>
<context>
    <name>PaperScansDialog</name>
    <message>
        <source>Scans of signed sheets</source>
        <translation>Escaneos de hojas firmadas</translation>
    </message>
    <message>
        <source>No line of these scans waits for a signature. The pages at the side say why.</source>
        <translation>Ninguna línea de estos escaneos espera firma. Las páginas al lado dicen por qué.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Núm.</translation>
    </message>
    <message>
        <source>Write down as signed on paper</source>
        <translation>Anotar como firmadas en papel</translation>
    </message>
    <message>
        <source>Signed: {signed} ({minutes}) · returned: {returned} · open: {open}</source>
        <translation>Firmadas: {signed} ({minutes}) · devueltas: {returned} · abiertas: {open}</translation>
    </message>
    <message>
        <source>Number of the sheet</source>
        <translation>Número de la hoja</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Which page is this?</source>
        <translation>¿Qué página es esta?</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esta</translation>
    </message>
    <message>
        <source>Both stand at the foot of the page, beside the square code.</source>
        <translation>Los dos están al pie de la página, junto al código cuadrado.</translation>
    </message>
    <message>
        <source>Day on the paper</source>
        <translation>Día que está en el papel</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PaperSheetDialog</name>
    <message>
        <source>Sheet to sign on paper</source>
        <translation>Hoja para firmar en papel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>to-sign</source>
        <translation>por-firmar</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PapersMenu</name>
    <message>
        <source>Practicum report…</source>
        <translation>Informe de práctica…</translation>
    </message>
    <message>
        <source>Transcript…</source>
        <translation>Expediente…</translation>
    </message>
    <message>
        <source>Save portfolio…</source>
        <translation>Guardar portafolio…</translation>
    </message>
    <message>
        <source>Save portfolio</source>
        <translation>Guardar portafolio</translation>
    </message>
    <message>
        <source>ZIP (*.zip)</source>
        <translation>ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
</context>
<context>
    <name>ParentLeaderColumns</name>
    <message>
        <source>Nominated by</source>
        <translation>Quién postula</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>1 Course</source>
        <translation>1 Curso</translation>
    </message>
    <message>
        <source>2 Field experience</source>
        <translation>2 Práctica</translation>
    </message>
    <message>
        <source>3 Training</source>
        <translation>3 Formación</translation>
    </message>
    <message>
        <source>4 Capstone</source>
        <translation>4 Proyecto</translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>{done} of {required} credits</source>
        <translation>{done} de {required} créditos</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ aprobado</translation>
    </message>
    <message>
        <source>✓ 1 credit</source>
        <translation>✓ 1 crédito</translation>
    </message>
    <message>
        <source>✓ {credits} credits</source>
        <translation>✓ {credits} créditos</translation>
    </message>
    <message>
        <source>{minutes} waiting</source>
        <translation>{minutes} en espera</translation>
    </message>
    <message>
        <source>{minutes} returned</source>
        <translation>{minutes} devueltas</translation>
    </message>
    <message>
        <source>{minutes} held back</source>
        <translation>{minutes} retenidas</translation>
    </message>
    <message>
        <source>{minutes} in drafts</source>
        <translation>{minutes} en borrador</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>{done} of {required}</source>
        <translation>{done} de {required}</translation>
    </message>
</context>
<context>
    <name>ParentLeaderPage</name>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>This may be the same person as {names}.</source>
        <translation>Puede ser la misma persona que {names}.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>All parent leaders</source>
        <translation>Todos los padres y madres líderes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>{name} owns this record since {date}. What stands here is history: hours are added there.</source>
        <translation>{name} es dueña de este registro desde el {date}. Lo que está aquí es historial: las horas se agregan allí.</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin inscripción</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versión {version}</translation>
    </message>
    <message>
        <source>draft, to be confirmed by the steering committee</source>
        <translation>borrador, por confirmar con el comité directivo</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Le dicen</translation>
    </message>
    <message>
        <source>Prints as</source>
        <translation>Se imprime como</translation>
    </message>
    <message>
        <source>Also recorded as</source>
        <translation>También anotado como</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation>Quién postula</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Supervisor {name}</source>
        <translation>Supervisión: {name}</translation>
    </message>
    <message>
        <source>Acting supervisor {name}</source>
        <translation>Suplente: {name}</translation>
    </message>
    <message>
        <source>No supervisor yet</source>
        <translation>Aún nadie supervisa</translation>
    </message>
    <message>
        <source>awarded {date}</source>
        <translation>otorgada el {date}</translation>
    </message>
    <message>
        <source>issued {date}</source>
        <translation>emitida el {date}</translation>
    </message>
    <message>
        <source>{done} of {required} credits</source>
        <translation>{done} de {required} créditos</translation>
    </message>
    <message>
        <source>passed, no credits asked for</source>
        <translation>aprobado, no se piden créditos</translation>
    </message>
    <message>
        <source>no credits asked for</source>
        <translation>no se piden créditos</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>{done} of {required} signed</source>
        <translation>{done} de {required} firmadas</translation>
    </message>
    <message>
        <source>{minutes} waiting</source>
        <translation>{minutes} en espera</translation>
    </message>
    <message>
        <source>{minutes} returned</source>
        <translation>{minutes} devueltas</translation>
    </message>
    <message>
        <source>{minutes} held back</source>
        <translation>{minutes} retenidas</translation>
    </message>
    <message>
        <source>{minutes} in drafts</source>
        <translation>{minutes} en borrador</translation>
    </message>
    <message>
        <source>Field experience</source>
        <translation>Práctica comunitaria</translation>
    </message>
    <message>
        <source>{done} of {required}</source>
        <translation>{done} de {required}</translation>
    </message>
    <message>
        <source>missing: {topics}</source>
        <translation>falta: {topics}</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temas</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>Sin proyecto todavía</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>No se pide</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>presentation {date}</source>
        <translation>presentación el {date}</translation>
    </message>
</context>
<context>
    <name>ParentLeadersPage</name>
    <message>
        <source>Parent leaders</source>
        <translation>Padres y madres líderes</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Same person twice? ({count})</source>
        <translation>¿La misma persona dos veces? ({count})</translation>
    </message>
    <message>
        <source>Same person twice?</source>
        <translation>¿La misma persona dos veces?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Change status…</source>
        <translation>Cambiar el estado…</translation>
    </message>
    <message>
        <source>Practicum report</source>
        <translation>Informe de práctica</translation>
    </message>
    <message>
        <source>Parent leaders and how far they are on the pathway stand here. Bring in the workbook you already keep, or write down the first person.</source>
        <translation>Aquí están los padres y madres líderes y su avance en el programa. Trae el libro de Excel que ya llevas o anota a la primera persona.</translation>
    </message>
    <message>
        <source>Import a workbook</source>
        <translation>Importar un libro</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase until now</source>
        <translation>Contraseña hasta ahora</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least 8 characters. A short sentence is easy to remember.</source>
        <translation>Al menos 8 caracteres. Una frase corta es fácil de recordar.</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>La contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Older backups still open with the passphrase they were made with.</source>
        <translation>Los respaldos anteriores se siguen abriendo con la contraseña con que se hicieron.</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vista previa de la página</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Supervisors and others</source>
        <translation>Supervisión y otras personas</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Cambiar una persona</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Borrar a esta persona…</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Supervisors sign hours; trainers, instructors and issuers stand here too. Add the people your office works with.</source>
        <translation>Quienes supervisan firman las horas; aquí también están quienes dan la formación o el curso y quienes emiten. Agrega a las personas con las que trabaja tu oficina.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Search by name, e-mail or phone</source>
        <translation>Buscar nombre, correo, teléfono</translation>
    </message>
    <message>
        <source>Sign off hours</source>
        <translation>Firmar horas</translation>
    </message>
    <message>
        <source>Placements they supervise</source>
        <translation>Prácticas que supervisa</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nueva persona</translation>
    </message>
    <message>
        <source>A new parent leader is enrolled on the list of parent leaders.</source>
        <translation>A un padre o una madre líder se le inscribe en la lista de padres y madres líderes.</translation>
    </message>
    <message>
        <source>Person saved.</source>
        <translation>Persona guardada.</translation>
    </message>
    <message>
        <source>Person deleted.</source>
        <translation>Persona borrada.</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Part of a name</source>
        <translation>Parte de un nombre</translation>
    </message>
    <message>
        <source>People to choose from</source>
        <translation>Personas para elegir</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n persona elegida</numerusform>
            <numerusform>%n personas elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Who is at the keyboard</source>
        <translation>Quién está al teclado</translation>
    </message>
    <message>
        <source>Office staff</source>
        <translation>Personal de la oficina</translation>
    </message>
    <message>
        <source>Every change is recorded under this name. Add staff on the page “Supervisors and others”.</source>
        <translation>Cada cambio se anota con este nombre. Agrega al personal en la página “Supervisión y otras personas”.</translation>
    </message>
    <message>
        <source>Welcome, {name}.</source>
        <translation>Te damos la bienvenida, {name}.</translation>
    </message>
</context>
<context>
    <name>PersonColumns</name>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Por firmar</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} en espera</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Person…</source>
        <translation>Persona…</translation>
    </message>
    <message>
        <source>Nomination…</source>
        <translation>Postulación…</translation>
    </message>
    <message>
        <source>Enrollment…</source>
        <translation>Inscripción…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Estado…</translation>
    </message>
    <message>
        <source>Add a placement…</source>
        <translation>Agregar una práctica…</translation>
    </message>
    <message>
        <source>Move to the rules “{name}”, version {version}</source>
        <translation>Pasar a las reglas “{name}”, versión {version}</translation>
    </message>
    <message>
        <source>Not the same person as {name}</source>
        <translation>No es la misma persona que {name}</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Cambiar una persona</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Borrar a esta persona…</translation>
    </message>
    <message>
        <source>Person saved.</source>
        <translation>Persona guardada.</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>Postulación</translation>
    </message>
    <message>
        <source>Nomination saved.</source>
        <translation>Postulación guardada.</translation>
    </message>
    <message>
        <source>Enrollment</source>
        <translation>Inscripción</translation>
    </message>
    <message>
        <source>Enrollment saved.</source>
        <translation>Inscripción guardada.</translation>
    </message>
    <message>
        <source>New placement</source>
        <translation>Nueva práctica</translation>
    </message>
    <message>
        <source>Placement saved.</source>
        <translation>Práctica guardada.</translation>
    </message>
    <message>
        <source>Now under “{name}”, version {version}.</source>
        <translation>Ahora con “{name}”, versión {version}.</translation>
    </message>
    <message>
        <source>{name} is a person of their own again.</source>
        <translation>{name} es otra vez una persona aparte.</translation>
    </message>
</context>
<context>
    <name>PersonTabs</name>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>No hours yet. Write them down as they are worked.</source>
        <translation>Todavía no hay horas. Anótalas conforme se trabajan.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Agregar horas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>No training yet. Attendance is written down for the whole group.</source>
        <translation>Todavía no hay formación. La asistencia se anota para todo el grupo.</translation>
    </message>
    <message>
        <source>Training sessions</source>
        <translation>Sesiones de formación</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Acting</source>
        <translation>Suplente</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>No placement yet. Hours need one: a site and a supervisor who signs.</source>
        <translation>Todavía no hay práctica. Las horas necesitan una: una sede y alguien que supervise y firme.</translation>
    </message>
    <message>
        <source>College</source>
        <translation>Universidad</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Créditos</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Calificación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>No course result yet.</source>
        <translation>Todavía no hay resultado del curso.</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>Community issue</source>
        <translation>Problema de la comunidad</translation>
    </message>
    <message>
        <source>Presented on</source>
        <translation>Fecha de presentación</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>No project yet.</source>
        <translation>Todavía no hay proyecto.</translation>
    </message>
    <message>
        <source>Capstones</source>
        <translation>Proyectos finales</translation>
    </message>
</context>
<context>
    <name>PlacementChanges</name>
    <message>
        <source>Supervisor from now on</source>
        <translation>Quién supervisa desde ahora</translation>
    </message>
    <message>
        <source>Other supervisor</source>
        <translation>Otra persona supervisa</translation>
    </message>
    <message>
        <source>{place}. What was signed stays signed; what waits goes to the new supervisor.</source>
        <translation>{place}. Lo firmado sigue firmado; lo que espera pasa a la nueva persona que supervisa.</translation>
    </message>
    <message>
        <source>The placement has another supervisor.</source>
        <translation>Ahora otra persona supervisa la práctica.</translation>
    </message>
    <message>
        <source>Who signs meanwhile</source>
        <translation>Quién firma mientras tanto</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Choose nobody to end it.</source>
        <translation>Elige “nadie” para terminarla.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Acting supervisor</source>
        <translation>Suplente de supervisión</translation>
    </message>
    <message>
        <source>{place}. On these days somebody else may sign the hours.</source>
        <translation>{place}. En estos días otra persona puede firmar las horas.</translation>
    </message>
    <message>
        <source>Acting supervisor saved.</source>
        <translation>Suplente de supervisión guardado.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>End the placement</source>
        <translation>Terminar la práctica</translation>
    </message>
    <message>
        <source>{place}. Hours until the last day can still be written down.</source>
        <translation>{place}. Todavía se pueden anotar horas hasta el último día.</translation>
    </message>
    <message>
        <source>The placement ends on the day you gave.</source>
        <translation>La práctica termina el día que indicaste.</translation>
    </message>
    <message>
        <source>{person} at {site}</source>
        <translation>{person} en {site}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>del {start} al {end}</translation>
    </message>
    <message>
        <source>since {start}</source>
        <translation>desde el {start}</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>hasta el {end}</translation>
    </message>
</context>
<context>
    <name>PlacementChoice</name>
    <message>
        <source>Type a name or a site</source>
        <translation>Escribe un nombre o una sede</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
</context>
<context>
    <name>PlacementColumns</name>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Signed hours</source>
        <translation>Horas firmadas</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>aún nadie</translation>
    </message>
    <message>
        <source>{done} of {planned} planned</source>
        <translation>{done} de {planned} planeadas</translation>
    </message>
    <message>
        <source>{done}, {waiting} waiting</source>
        <translation>{done}, {waiting} en espera</translation>
    </message>
</context>
<context>
    <name>PlacementPage</name>
    <message>
        <source>Not received yet</source>
        <translation>Aún no se recibe</translation>
    </message>
    <message>
        <source>Nobody can sign these hours yet: choose a supervisor.</source>
        <translation>Todavía nadie puede firmar estas horas: elige quién supervisa.</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Acting supervisor</source>
        <translation>Suplente de supervisión</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Horas planeadas</translation>
    </message>
    <message>
        <source>Weekly supervision</source>
        <translation>Supervisión semanal</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>signed {date}</source>
        <translation>firmado el {date}</translation>
    </message>
    <message>
        <source>Learning objectives</source>
        <translation>Objetivos de aprendizaje</translation>
    </message>
    <message>
        <source>{name}
{start} to {end}</source>
        <translation>{name}
del {start} al {end}</translation>
    </message>
    <message>
        <source>Change a placement</source>
        <translation>Cambiar una práctica</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Placement saved.</source>
        <translation>Práctica guardada.</translation>
    </message>
    <message>
        <source>Choose a supervisor first; the evaluation is their word.</source>
        <translation>Elige primero quién supervisa; la evaluación es su palabra.</translation>
    </message>
    <message>
        <source>Evaluation saved.</source>
        <translation>La evaluación se guardó.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>No hours at this placement yet.</source>
        <translation>Todavía no hay horas en esta práctica.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Agregar horas</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>All placements</source>
        <translation>Todas las prácticas</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Other supervisor…</source>
        <translation>Otra persona supervisa…</translation>
    </message>
    <message>
        <source>Acting supervisor…</source>
        <translation>Suplente…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>Evaluation at midpoint…</source>
        <translation>Evaluación a la mitad…</translation>
    </message>
    <message>
        <source>Final evaluation…</source>
        <translation>Evaluación final…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
</context>
<context>
    <name>PlacementsPage</name>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Change a placement</source>
        <translation>Cambiar una práctica</translation>
    </message>
    <message>
        <source>A placement is a parent leader at an organization, with a supervisor who signs the hours. Hours are always written down for a placement.</source>
        <translation>Una práctica es un padre o una madre líder en una organización, con alguien que supervisa y firma las horas. Las horas siempre se anotan en una práctica.</translation>
    </message>
    <message>
        <source>Add a placement</source>
        <translation>Agregar una práctica</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Cohorte</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Search parent leader, site or supervisor</source>
        <translation>Buscar líder, sede o supervisión</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Practicum report</source>
        <translation>Informe de práctica</translation>
    </message>
    <message>
        <source>Other supervisor…</source>
        <translation>Otra persona supervisa…</translation>
    </message>
    <message>
        <source>Acting supervisor…</source>
        <translation>Suplente…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Terminar…</translation>
    </message>
    <message>
        <source>New placement</source>
        <translation>Nueva práctica</translation>
    </message>
    <message>
        <source>Placement saved.</source>
        <translation>Práctica guardada.</translation>
    </message>
    <message>
        <source>Placement deleted.</source>
        <translation>Práctica borrada.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Save the rows that could not be read…</source>
        <translation>Guardar las filas que no se pudieron leer…</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiados</translation>
    </message>
    <message numerus="yes">
        <source>%n signature(s) stop counting</source>
        <translation>
            <numerusform>%n firma deja de contar</numerusform>
            <numerusform>%n firmas dejan de contar</numerusform>
        </translation>
    </message>
    <message>
        <source>new records</source>
        <translation>registros nuevos</translation>
    </message>
    <message>
        <source>the same as here</source>
        <translation>igual que aquí</translation>
    </message>
    <message>
        <source>rows could not be read</source>
        <translation>filas sin poder leer</translation>
    </message>
    <message>
        <source>possible double entries</source>
        <translation>posibles registros dobles</translation>
    </message>
    <message>
        <source>questions to you</source>
        <translation>preguntas para ti</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Qué entra</translation>
    </message>
    <message>
        <source>Nothing new: all of it is in the workspace already.</source>
        <translation>Nada nuevo: todo está ya en el espacio de trabajo.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of hours will wait for a signature.</source>
        <translation>
            <numerusform>%n línea de horas esperará firma.</numerusform>
            <numerusform>%n líneas de horas esperarán firma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible double entries come in but do not count until you decide.</source>
        <translation>
            <numerusform>%n posible registro doble entra, pero no cuenta hasta que decidas.</numerusform>
            <numerusform>%n posibles registros dobles entran, pero no cuentan hasta que decidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bueno saberlo</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no site; they go to the person&apos;s only placement or your office.</source>
        <translation>
            <numerusform>%n fila no nombra sede; va a la única práctica de la persona o a tu oficina.</numerusform>
            <numerusform>%n filas no nombran sede; van a la única práctica de la persona o a tu oficina.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) take the person from the row above.</source>
        <translation>
            <numerusform>%n fila toma la persona de la fila de arriba.</numerusform>
            <numerusform>%n filas toman la persona de la fila de arriba.</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Qué es nuevo</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Double entries</source>
        <translation>Registros dobles</translation>
    </message>
    <message>
        <source>Sheets and columns</source>
        <translation>Hojas y columnas</translation>
    </message>
    <message>
        <source>Rows without a record</source>
        <translation>Filas sin registro</translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Importar %n registro</numerusform>
            <numerusform>Importar %n registros</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nada que importar</translation>
    </message>
    <message>
        <source>One answer is needed first: see “Questions”.</source>
        <translation>Antes hace falta una respuesta: mira “Preguntas”.</translation>
    </message>
    <message>
        <source>No sheet was recognized. Say under “Questions” what they hold.</source>
        <translation>No se reconoció ninguna hoja. Di en “Preguntas” qué contienen.</translation>
    </message>
    <message>
        <source>A backup is made first. You can undo this import.</source>
        <translation>Antes se hace un respaldo. Puedes deshacer esta importación.</translation>
    </message>
    <message>
        <source>Read it into the workspace</source>
        <translation>Leerlo en el espacio de trabajo</translation>
    </message>
    <message>
        <source>Accept that laptop&apos;s card…</source>
        <translation>Aceptar la tarjeta de esa laptop…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>What the file changes</source>
        <translation>Lo que cambia el archivo</translation>
    </message>
    <message>
        <source>There is nothing to look at.</source>
        <translation>No hay nada que mirar.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Search what it changes</source>
        <translation>Buscar en lo que cambia</translation>
    </message>
    <message>
        <source>File {place} of {count}</source>
        <translation>Archivo {place} de {count}</translation>
    </message>
    <message>
        <source>A file from {name}</source>
        <translation>Un archivo de {name}</translation>
    </message>
    <message>
        <source>everything it has</source>
        <translation>todo lo que tiene</translation>
    </message>
    <message>
        <source>what we lacked</source>
        <translation>lo que nos faltaba</translation>
    </message>
    <message>
        <source>{file}, made {when}, holds {kind}.</source>
        <translation>{file}, hecho el {when}, contiene {kind}.</translation>
    </message>
    <message>
        <source>{name} may be {other}, who is here already.</source>
        <translation>{name} puede ser {other}, que ya está aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were made on {laptop}, which is withdrawn, and nobody here knew of them then. If it was stolen, leave this file and call {name}.</source>
        <translation>
            <numerusform>%n cambio se hizo en {laptop}, que está retirada, y entonces aquí nadie lo conocía. Si la robaron, deja este archivo y llama a {name}.</numerusform>
            <numerusform>%n cambios se hicieron en {laptop}, que está retirada, y entonces aquí nadie los conocía. Si la robaron, deja este archivo y llama a {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note who is withdrawn</source>
        <translation>Anotar quién está retirada</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>This laptop wrote this file itself; there is nothing to read.</source>
        <translation>Esta misma laptop escribió este archivo; no hay nada que leer.</translation>
    </message>
    <message>
        <source>What this file brought was taken back here. If you read it again, it is here again.</source>
        <translation>Lo que trajo este archivo se deshizo aquí. Si lo lees otra vez, vuelve a estar.</translation>
    </message>
    <message>
        <source>{name} was withdrawn here, and its file says the same of {others}. Nobody but people can tell who is right. Until they do, no laptop reads files of any of them, so that all laptops agree. Nothing else of this file is read.</source>
        <translation>{name} se retiró aquí, y su archivo dice lo mismo de {others}. Solo las personas pueden decir quién tiene razón. Hasta entonces ninguna laptop lee archivos de ninguna de ellas, para que todas estén de acuerdo. No se lee nada más de este archivo.</translation>
    </message>
    <message>
        <source>Nobody compared the card of {name} here, so nothing of this file is read. Ask for the card of that laptop, read the words to each other, and accept it.</source>
        <translation>Nadie comparó aquí la tarjeta de {name}, así que no se lee nada de este archivo. Pide la tarjeta de esa laptop, léanse las palabras y acéptala.</translation>
    </message>
    <message>
        <source>Everything in this file is here already.</source>
        <translation>Todo lo de este archivo ya está aquí.</translation>
    </message>
    <message>
        <source>Before it is read, a backup is made. You can take it back afterwards.</source>
        <translation>Antes de leerlo se hace un respaldo. Después puedes retirarlo.</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What is erased cannot be brought back, even if the rest of the file is taken back afterwards. Ask the other laptop if you do not know of it.</source>
        <translation>Lo que se borra no se puede recuperar, aunque después se retire el resto del archivo. Pregunta en la otra laptop si no sabes de ello.</translation>
    </message>
    <message>
        <source>Before it is read, a backup is made. You can take it back afterwards; only cards, keys, changes of owner and issued papers stay.</source>
        <translation>Antes de leerlo se hace un respaldo. Después puedes retirarlo; solo se quedan las tarjetas, las llaves, los cambios de dueña y los documentos emitidos.</translation>
    </message>
    <message>
        <source>Please look twice. People who would disappear: {people}. Lines of hours that would disappear: {lines}. Signatures that would stop counting: {signatures}. If it is right, type these numbers below: {words}. If you are not sure, leave it and call whoever uses {name}.</source>
        <translation>Mira dos veces. Personas que desaparecerían: {people}. Líneas de horas que desaparecerían: {lines}. Firmas que dejarían de contar: {signatures}. Si es correcto, escribe estos números abajo: {words}. Si tienes dudas, déjalo y llama a quien usa {name}.</translation>
    </message>
    <message>
        <source>Type these numbers to go on</source>
        <translation>Escribe estos números para seguir</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>its signature stops counting</source>
        <translation>su firma deja de contar</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Files that could not be used</source>
        <translation>Archivos que no se pudieron usar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Try {name} again</source>
        <translation>Probar {name} otra vez</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Quitar de esta lista</translation>
    </message>
    <message>
        <source>Remove {name} from this list</source>
        <translation>Quitar {name} de esta lista</translation>
    </message>
</context>
<context>
    <name>ReadFilesCard</name>
    <message>
        <source>Files read lately</source>
        <translation>Archivos leídos hace poco</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Todavía ninguno.</translation>
    </message>
    <message numerus="yes">
        <source>{when} from {name}: %n change(s)</source>
        <translation>
            <numerusform>{when} de {name}: %n cambio</numerusform>
            <numerusform>{when} de {name}: %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>another laptop</source>
        <translation>otra laptop</translation>
    </message>
    <message>
        <source>this workspace began with it</source>
        <translation>este espacio de trabajo empezó con él</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Take back: {words}</source>
        <translation>Retirar: {words}</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>course: no passed result yet</source>
        <translation>curso: todavía no hay resultado aprobado</translation>
    </message>
    <message>
        <source>course: {done} of {required} credits so far</source>
        <translation>curso: {done} de {required} créditos hasta ahora</translation>
    </message>
    <message>
        <source>wait for {supervisor} since {since_on}</source>
        <translation>esperan a {supervisor} desde el {since_on}</translation>
    </message>
    <message>
        <source>wait for {supervisor}</source>
        <translation>esperan a {supervisor}</translation>
    </message>
    <message>
        <source>wait for a signature, and the placement has no supervisor</source>
        <translation>esperan firma, y nadie supervisa la práctica</translation>
    </message>
    <message>
        <source>wait for a signature</source>
        <translation>esperan firma</translation>
    </message>
    <message>
        <source>came back from the supervisor</source>
        <translation>devueltas por quien supervisa</translation>
    </message>
    <message>
        <source>came back: “{reason}”</source>
        <translation>devueltas: “{reason}”</translation>
    </message>
    <message>
        <source>held back: maybe the same event written twice</source>
        <translation>retenidas: quizá el mismo evento escrito dos veces</translation>
    </message>
    <message>
        <source>signed field hours still missing</source>
        <translation>que faltan de práctica firmada</translation>
    </message>
    <message>
        <source>field hours; at this pace done {projected_on}, cohort ends {ends_on}</source>
        <translation>de práctica; a este ritmo listas el {projected_on}, la cohorte termina el {ends_on}</translation>
    </message>
    <message>
        <source>field hours; the cohort ends {ends_on}</source>
        <translation>de práctica; la cohorte termina el {ends_on}</translation>
    </message>
    <message>
        <source>training still missing</source>
        <translation>que faltan de formación</translation>
    </message>
    <message>
        <source>training: {topic}</source>
        <translation>formación: {topic}</translation>
    </message>
    <message>
        <source>capstone: no project yet</source>
        <translation>proyecto final: todavía no hay proyecto</translation>
    </message>
    <message>
        <source>capstone: not presented yet</source>
        <translation>proyecto final: todavía no se presenta</translation>
    </message>
    <message>
        <source>capstone: the panel asked for changes</source>
        <translation>proyecto final: el panel pidió cambios</translation>
    </message>
    <message>
        <source>capstone: declined</source>
        <translation>proyecto final: no aceptado</translation>
    </message>
    <message>
        <source>not enrolled in a cohort yet</source>
        <translation>todavía no está en una cohorte</translation>
    </message>
    <message>
        <source>the rules of this enrollment are not here yet</source>
        <translation>las reglas de esta inscripción aún no están aquí</translation>
    </message>
    <message>
        <source>already has the credential</source>
        <translation>ya tiene la credencial</translation>
    </message>
    <message>
        <source>withdrew from the cohort</source>
        <translation>se retiró de la cohorte</translation>
    </message>
    <message>
        <source>another organization owns the record now</source>
        <translation>el registro es ahora de otra organización</translation>
    </message>
    <message>
        <source>something else is missing ({code})</source>
        <translation>falta algo más ({code})</translation>
    </message>
</context>
<context>
    <name>ReceiveGuide</name>
    <message>
        <source>Records of others</source>
        <translation>Registros de otros</translation>
    </message>
    <message>
        <source>Nobody compared the card of {name} here, so nothing can be kept. Accept their card first.</source>
        <translation>Nadie comparó aquí la tarjeta de {name}, así que no se puede guardar nada. Acepta primero su tarjeta.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>newer than what you have</source>
        <translation>más nuevo que el que tienes</translation>
    </message>
    <message>
        <source>you have this already</source>
        <translation>ya lo tienes</translation>
    </message>
    <message>
        <source>older than what you have</source>
        <translation>más antiguo que el que tienes</translation>
    </message>
    <message>
        <source>taken back: what you have is blanked</source>
        <translation>retirado: lo que tienes se borra</translation>
    </message>
    <message>
        <source>not kept, because this person was erased here</source>
        <translation>no se guarda, porque a esta persona se la borró aquí</translation>
    </message>
    <message>
        <source>What you have says {hours} counted hours.</source>
        <translation>Lo que tienes dice {hours} horas que cuentan.</translation>
    </message>
    <message>
        <source>{name} shows</source>
        <translation>{name} muestra</translation>
    </message>
    <message>
        <source>{name} takes back</source>
        <translation>{name} retira registros</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Guardarlos</translation>
    </message>
    <message>
        <source>Blank what we have</source>
        <translation>Dejar en blanco lo que tenemos</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
</context>
<context>
    <name>RecoverDialog</name>
    <message>
        <source>Code on the recovery sheet</source>
        <translation>Código de la hoja de recuperación</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>No importan las mayúsculas, los espacios ni los guiones.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>La contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Open {workspace}</source>
        <translation>Abrir {workspace}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Hoja de recuperación</translation>
    </message>
    <message>
        <source>Making the code…</source>
        <translation>Creando el código…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>I have put it away</source>
        <translation>Ya la guardé</translation>
    </message>
    <message>
        <source>Sent to the printer. Lock the page away.</source>
        <translation>Se envió a la impresora. Guarda la página bajo llave.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Guardar la hoja de recuperación</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved. Print it, then delete the file: whoever has it can open all.</source>
        <translation>Se guardó. Imprímela y luego borra el archivo: quien lo tenga puede abrir todo.</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Imprimir la hoja de recuperación</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this code opens the workspace. Nobody else can, not even the makers of this program. Print it and lock it away. It is not shown again; you can make a new one in Settings.</source>
        <translation>Si se olvida la contraseña, solo este código abre el espacio de trabajo. Nadie más puede, ni siquiera quienes hicieron la aplicación. Imprímelo y guárdalo bajo llave. No se muestra otra vez; puedes crear uno nuevo en Configuración.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
</context>
<context>
    <name>RefusedView</name>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Show my card</source>
        <translation>Mostrar mi tarjeta</translation>
    </message>
    <message>
        <source>This file cannot be signed</source>
        <translation>Este archivo no se puede firmar</translation>
    </message>
    <message>
        <source>If you made your card again, or on another computer, the office needs the new card first.</source>
        <translation>Si hiciste tu tarjeta otra vez, o en otra computadora, la oficina necesita primero la tarjeta nueva.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>look at a paper, print it, save it</source>
        <translation>mira un documento, imprímelo, guárdalo</translation>
    </message>
    <message>
        <source>Practicum report</source>
        <translation>Informe de práctica</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>Hours sheet</source>
        <translation>Hoja de horas</translation>
    </message>
    <message>
        <source>all hours</source>
        <translation>todas las horas</translation>
    </message>
    <message>
        <source>Hours up to</source>
        <translation>Horas hasta</translation>
    </message>
    <message>
        <source>Hours from</source>
        <translation>Horas desde</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Según está</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Portfolios…</source>
        <translation>Portafolios…</translation>
    </message>
    <message>
        <source>Everything each person owns, as one ZIP that needs no program of ours</source>
        <translation>Todo lo que le pertenece a cada persona, en un ZIP que no necesita ninguna aplicación nuestra</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Guardar todos…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Choose a person to see the paper.</source>
        <translation>Elige a una persona para ver el documento.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Site, number or cohort</source>
        <translation>Sede, número o cohorte</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Interim</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Final, though hours are open</source>
        <translation>Final, aunque haya horas abiertas</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Emitida</translation>
    </message>
    <message>
        <source>Preview, not issued yet</source>
        <translation>Vista previa, aún sin emitir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>Choose a folder for the papers</source>
        <translation>Elige una carpeta para los documentos</translation>
    </message>
    <message>
        <source>Saving papers</source>
        <translation>Guardando documentos</translation>
    </message>
    <message>
        <source>Stopped. The papers saved so far are in {folder}.</source>
        <translation>Se detuvo. Los documentos guardados hasta ahora están en {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved in {folder}.</source>
        <translation>
            <numerusform>Se guardó %n documento en {folder}.</numerusform>
            <numerusform>Se guardaron %n documentos en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the portfolios</source>
        <translation>Elige una carpeta para los portafolios</translation>
    </message>
    <message>
        <source>Saving portfolios</source>
        <translation>Guardando portafolios</translation>
    </message>
    <message>
        <source>Stopped. The portfolios saved so far are in {folder}.</source>
        <translation>Se detuvo. Los portafolios guardados hasta ahora están en {folder}.</translation>
    </message>
    <message>
        <source>Portfolios saved in {folder}: {count}.</source>
        <translation>Portafolios guardados en {folder}: {count}.</translation>
    </message>
    <message>
        <source>Not saved: {names}. {reason}</source>
        <translation>No se guardaron: {names}. {reason}</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Whom the paper is about</source>
        <translation>De quién trata el documento</translation>
    </message>
    <message>
        <source>Papers are made for placements, and for awarded credentials.</source>
        <translation>Se hacen documentos para las prácticas y para las credenciales otorgadas.</translation>
    </message>
    <message>
        <source>Go to placements</source>
        <translation>Ir a las prácticas</translation>
    </message>
    <message>
        <source>Search by name or site</source>
        <translation>Buscar por nombre o sede</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>Tamaño del papel</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Compare the words…</source>
        <translation>Comparar las palabras…</translation>
    </message>
    <message>
        <source>No hours are in this file.</source>
        <translation>No hay horas en este archivo.</translation>
    </message>
    <message>
        <source>What you decided last time is here again. Nothing is signed yet.</source>
        <translation>Lo que decidiste la última vez está aquí otra vez. Todavía no se firmó nada.</translation>
    </message>
    <message>
        <source>Accept the new computer…</source>
        <translation>Aceptar la computadora nueva…</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Evaluation: {name}</source>
        <translation>Evaluación: {name}</translation>
    </message>
    <message>
        <source>{office} had another key until now. That happens after a new computer, and it is also what a forged file looks like. Call the office before you go on.</source>
        <translation>{office} tenía otra llave hasta ahora. Eso pasa con una computadora nueva, y así se ve también un archivo falso. Llama a la oficina antes de seguir.</translation>
    </message>
    <message>
        <source>You withdrew the card of {office}, so nothing of it can be signed here. Call the office if they should send you a new card.</source>
        <translation>Retiraste la tarjeta de {office}, así que aquí no se puede firmar nada suyo. Llama a la oficina por si te debe enviar una tarjeta nueva.</translation>
    </message>
    <message>
        <source>{office} has a new computer. Its organization&apos;s key, which you know already, vouches for it, so there are no words to compare. Accept it once, then sign.</source>
        <translation>{office} tiene una computadora nueva. La llave de su organización, que ya conoces, responde por ella, así que no hay palabras que comparar. Acéptala una vez y después firma.</translation>
    </message>
    <message>
        <source>You sign for {office} for the first time on this computer. You can read everything here. Before you sign, call the office and compare six words, so that you know the file really is from them.</source>
        <translation>Es la primera vez que firmas para {office} en esta computadora. Aquí puedes leer todo. Antes de firmar, llama a la oficina y comparen seis palabras, para saber que el archivo es de verdad suyo.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar un respaldo</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>Restaurar este…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elige un respaldo</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Put this backup in place?</source>
        <translation>¿Poner este respaldo en su lugar?</translation>
    </message>
    <message>
        <source>The workspace will be as it was: {when}. What was recorded since then is not in it. The file as it is now is kept as a backup first.</source>
        <translation>El espacio de trabajo quedará como estaba: {when}. Lo que se anotó desde entonces no está ahí. Antes se guarda un respaldo del archivo como está ahora.</translation>
    </message>
    <message>
        <source>Put it in place</source>
        <translation>Ponerlo en su lugar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>What was checked</source>
        <translation>Qué se comprobó</translation>
    </message>
    <message>
        <source>These words are signed</source>
        <translation>Estas palabras están firmadas</translation>
    </message>
    <message>
        <source>What could not be checked</source>
        <translation>Qué no se pudo comprobar</translation>
    </message>
    <message>
        <source>They must match the paper, word for word. Where they differ, the paper was changed: believe the words here.</source>
        <translation>Deben coincidir con el papel, palabra por palabra. Donde no coincidan, el papel se cambió: cree lo que dice aquí.</translation>
    </message>
    <message>
        <source>I know this issuer…</source>
        <translation>Conozco a quien emite…</translation>
    </message>
    <message>
        <source>Stop trusting this issuer</source>
        <translation>Dejar de confiar en quien emite</translation>
    </message>
    <message>
        <source>Take in a status list…</source>
        <translation>Incorporar una lista de estado…</translation>
    </message>
    <message>
        <source>Six words of the signer&apos;s key: {words}</source>
        <translation>Seis palabras de la llave de quien firma: {words}</translation>
    </message>
    <message>
        <source>Everything that is signed, as it stands in the file</source>
        <translation>Todo lo que está firmado, como está en el archivo</translation>
    </message>
    <message>
        <source>Everything that is signed</source>
        <translation>Todo lo que está firmado</translation>
    </message>
</context>
<context>
    <name>RootCard</name>
    <message>
        <source>Organization&apos;s key</source>
        <translation>Llave de la organización</translation>
    </message>
    <message>
        <source>Make the key…</source>
        <translation>Crear la llave…</translation>
    </message>
    <message>
        <source>Recover it from the sheet…</source>
        <translation>Recuperarla de la hoja…</translation>
    </message>
    <message>
        <source>Print the recovery sheet…</source>
        <translation>Imprimir la hoja de recuperación…</translation>
    </message>
    <message>
        <source>Give somebody a copy…</source>
        <translation>Darle una copia a alguien…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Words of the key</source>
        <translation>Palabras de la llave</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>There are two keys for this organization, made on computers that did not know of each other. Agree on one and replace the other.</source>
        <translation>Hay dos llaves para esta organización, creadas en computadoras que no sabían una de la otra. Acuerden cuál vale y reemplacen la otra.</translation>
    </message>
    <message>
        <source>With this key the director confirms who may sign hours and issue credentials in the organization&apos;s name. It lies on a USB stick and on paper, locked away, never on this computer. One office alone can work without it; with staff that changes, or with several organizations, make it.</source>
        <translation>Con esta llave la dirección confirma quién puede firmar horas y emitir credenciales en nombre de la organización. Está en una memoria USB y en papel, bajo llave, nunca en esta computadora. Una sola oficina puede trabajar sin ella; si el personal cambia, o hay varias organizaciones, créala.</translation>
    </message>
    <message>
        <source>Needed to certify somebody, and only then. Keep the stick locked away, and a second copy with somebody you trust.</source>
        <translation>Hace falta para certificar a alguien, y solo entonces. Guarda la memoria bajo llave, y una segunda copia con alguien de confianza.</translation>
    </message>
    <message>
        <source>Make the organization&apos;s key</source>
        <translation>Crear la llave de la organización</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Crear la llave</translation>
    </message>
    <message>
        <source>Put an empty USB stick into this computer first.</source>
        <translation>Primero conecta una memoria USB vacía a esta computadora.</translation>
    </message>
    <message>
        <source>The key is written to {name}. Print its recovery sheet next, then lock both away.</source>
        <translation>La llave está escrita en {name}. Imprime ahora su hoja de recuperación y guarda las dos bajo llave.</translation>
    </message>
    <message>
        <source>Where the sheet will lie</source>
        <translation>Dónde estará la hoja</translation>
    </message>
    <message>
        <source>Such as: safe of the college.</source>
        <translation>Por ejemplo: caja fuerte de la universidad.</translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Imprimir la hoja de recuperación</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Hacer la hoja</translation>
    </message>
    <message>
        <source>Whoever has this paper can make the key anew, without any passphrase. Print it, and lock it away in another place than the stick.</source>
        <translation>Quien tenga este papel puede hacer la llave de nuevo, sin ninguna contraseña. Imprímelo y guárdalo bajo llave en otro lugar que la memoria.</translation>
    </message>
    <message>
        <source>Recovery sheet of the organization&apos;s key</source>
        <translation>Hoja de recuperación de la llave de la organización</translation>
    </message>
    <message>
        <source>Their own passphrase for the copy</source>
        <translation>Su propia contraseña para la copia</translation>
    </message>
    <message>
        <source>Give somebody a copy</source>
        <translation>Darle una copia a alguien</translation>
    </message>
    <message>
        <source>Write the copy</source>
        <translation>Escribir la copia</translation>
    </message>
    <message>
        <source>A second person with a copy means that nothing stands still when you are away. They type their own passphrase here.</source>
        <translation>Si una segunda persona tiene una copia, nada se detiene cuando no estás. Esa persona escribe aquí su propia contraseña.</translation>
    </message>
    <message>
        <source>The copy is written to {name}.</source>
        <translation>La copia está escrita en {name}.</translation>
    </message>
    <message>
        <source>Code on the recovery sheet</source>
        <translation>Código de la hoja de recuperación</translation>
    </message>
    <message>
        <source>Capitals, spaces and hyphens do not matter.</source>
        <translation>Las mayúsculas, los espacios y los guiones no importan.</translation>
    </message>
    <message>
        <source>Recover the key from its sheet</source>
        <translation>Recuperar la llave de su hoja</translation>
    </message>
    <message>
        <source>Write the key</source>
        <translation>Escribir la llave</translation>
    </message>
    <message>
        <source>When the stick is broken or its passphrase forgotten. If it may be in the wrong hands, replace the key afterwards.</source>
        <translation>Cuando la memoria se rompió o se olvidó su contraseña. Si puede estar en malas manos, reemplaza la llave después.</translation>
    </message>
    <message>
        <source>The key is written to {name} again.</source>
        <translation>La llave está escrita otra vez en {name}.</translation>
    </message>
    <message>
        <source>Passphrase so far</source>
        <translation>Contraseña hasta ahora</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Change the key&apos;s passphrase</source>
        <translation>Cambiar la contraseña de la llave</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Other copies keep their own passphrases.</source>
        <translation>Las otras copias conservan sus propias contraseñas.</translation>
    </message>
    <message>
        <source>The key has a new passphrase.</source>
        <translation>La llave tiene una contraseña nueva.</translation>
    </message>
    <message>
        <source>Passphrase of the new key</source>
        <translation>Contraseña de la llave nueva</translation>
    </message>
    <message>
        <source>Replace the organization&apos;s key</source>
        <translation>Reemplazar la llave de la organización</translation>
    </message>
    <message>
        <source>Replace the key</source>
        <translation>Reemplazar la llave</translation>
    </message>
    <message>
        <source>When a copy was lost or stolen. What the old key confirmed so far stays. From now on only the new key counts, and everyone who held a copy or a sheet of the old one needs a new one.</source>
        <translation>Cuando una copia se perdió o la robaron. Lo que la llave anterior confirmó hasta ahora se queda. Desde ahora solo cuenta la llave nueva, y quien tenía una copia o una hoja de la anterior necesita otra.</translation>
    </message>
    <message>
        <source>The new key is written to {name}.</source>
        <translation>La llave nueva está escrita en {name}.</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Quién la guarda</translation>
    </message>
    <message>
        <source>Change its passphrase…</source>
        <translation>Cambiar su contraseña…</translation>
    </message>
    <message>
        <source>Replace it, because a copy was lost…</source>
        <translation>Reemplazarla, porque se perdió una copia…</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Make a new version…</source>
        <translation>Crear una versión nueva…</translation>
    </message>
    <message>
        <source>Draft – confirm these numbers with the steering committee.</source>
        <translation>Borrador: confirma estos números con el comité directivo.</translation>
    </message>
    <message>
        <source>Rules of the pathway</source>
        <translation>Reglas del programa</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versión {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) stay in use for those enrolled under them.</source>
        <translation>
            <numerusform>%n versión anterior sigue en uso para quienes se inscribieron con ella.</numerusform>
            <numerusform>%n versiones anteriores siguen en uso para quienes se inscribieron con ellas.</numerusform>
        </translation>
    </message>
    <message>
        <source>needed</source>
        <translation>se pide</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no se pide</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>Capstone</source>
        <translation>Proyecto final</translation>
    </message>
    <message>
        <source>New version of the rules</source>
        <translation>Nueva versión de las reglas</translation>
    </message>
    <message>
        <source>Make version {number}</source>
        <translation>Crear la versión {number}</translation>
    </message>
    <message>
        <source>It counts for people enrolled from now on. Whoever is enrolled already keeps version {number}; a parent leader&apos;s page can move one person to the newest.</source>
        <translation>Cuenta para quienes se inscriban desde ahora. Quien ya está en el programa conserva la versión {number}; en la página de cada persona se le puede pasar a la más nueva.</translation>
    </message>
    <message>
        <source>Version {number} of the rules is in use for new people.</source>
        <translation>La versión {number} de las reglas se usa para las personas nuevas.</translation>
    </message>
</context>
<context>
    <name>SameEventDialog</name>
    <message>
        <source>First line: {words}</source>
        <translation>Primera línea: {words}</translation>
    </message>
    <message>
        <source>Second line: {words}</source>
        <translation>Segunda línea: {words}</translation>
    </message>
    <message>
        <source>Another length…</source>
        <translation>Otra duración…</translation>
    </message>
    <message>
        <source>How long was it?</source>
        <translation>¿Cuánto duró?</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Why neither of them?</source>
        <translation>¿Por qué ninguna de las dos?</translation>
    </message>
    <message>
        <source>Stays in the history of this line.</source>
        <translation>Queda en el historial de esta línea.</translation>
    </message>
    <message>
        <source>The same event</source>
        <translation>El mismo evento</translation>
    </message>
    <message>
        <source>Keep one line</source>
        <translation>Dejar una línea</translation>
    </message>
    <message>
        <source>{person}, {day}. One line stays, the other becomes void. A length that is typed has to be signed again.</source>
        <translation>{person}, {day}. Una línea queda, la otra se anula. Una duración escrita a mano se firma otra vez.</translation>
    </message>
    <message>
        <source>{length}, signed by {supervisor}</source>
        <translation>{length}, firmada por {supervisor}</translation>
    </message>
    <message>
        <source>{length}, not signed</source>
        <translation>{length}, sin firmar</translation>
    </message>
</context>
<context>
    <name>SamePeoplePage</name>
    <message>
        <source>The same person twice?</source>
        <translation>¿La misma persona dos veces?</translation>
    </message>
    <message>
        <source>Hours of one person count once. Nothing is deleted: both records stay.</source>
        <translation>Las horas de una persona cuentan una sola vez. Nada se borra: quedan las dos fichas.</translation>
    </message>
    <message>
        <source>All parent leaders</source>
        <translation>Todos los padres y madres líderes</translation>
    </message>
    <message>
        <source>Nobody seems to be here twice.</source>
        <translation>Parece que nadie está aquí dos veces.</translation>
    </message>
    <message>
        <source>More pairs come when these are decided.</source>
        <translation>Aparecerán más pares cuando hayas decidido estos.</translation>
    </message>
    <message>
        <source>Taken as one person: {names}.</source>
        <translation>Tomadas como una sola persona: {names}.</translation>
    </message>
    <message>
        <source>Kept as two people: {names}.</source>
        <translation>Quedan como dos personas: {names}.</translation>
    </message>
</context>
<context>
    <name>SamePersonCard</name>
    <message>
        <source>Is this one person?</source>
        <translation>¿Es una sola persona?</translation>
    </message>
    <message>
        <source>in the workspace</source>
        <translation>en el espacio de trabajo</translation>
    </message>
    <message>
        <source>in this workbook</source>
        <translation>en este libro</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Una persona</translation>
    </message>
</context>
<context>
    <name>SavedView</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Mostrar en su carpeta</translation>
    </message>
    <message>
        <source>Save a copy, such as on a stick…</source>
        <translation>Guardar una copia, por ejemplo en una memoria…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir otro archivo…</translation>
    </message>
    <message>
        <source>Your answer is saved</source>
        <translation>Tu respuesta está guardada</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>1.  Give this one file back to the office: by e-mail, or on a USB stick.</source>
        <translation>1.  Devuelve este único archivo a la oficina: por correo electrónico o en una memoria USB.</translation>
    </message>
    <message>
        <source>2.  Only the office can open it. You may send it again; nothing counts twice.</source>
        <translation>2.  Solo la oficina puede abrirlo. Puedes enviarlo otra vez; nada cuenta dos veces.</translation>
    </message>
    <message>
        <source>3.  Lines you left open can be signed later from the same file.</source>
        <translation>3.  Las líneas que dejaste abiertas se pueden firmar después con el mismo archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) signed</source>
        <translation>
            <numerusform>%n línea firmada</numerusform>
            <numerusform>%n líneas firmadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned</source>
        <translation>
            <numerusform>%n línea devuelta</numerusform>
            <numerusform>%n líneas devueltas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) signed</source>
        <translation>
            <numerusform>%n evaluación firmada</numerusform>
            <numerusform>%n evaluaciones firmadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left open</source>
        <translation>
            <numerusform>%n línea quedó abierta</numerusform>
            <numerusform>%n líneas quedaron abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is here: {path}</source>
        <translation>Aquí hay una copia: {path}</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>Scan of the signed sheet</source>
        <translation>Escaneo de la hoja firmada</translation>
    </message>
    <message>
        <source>Picture of the scan</source>
        <translation>Imagen del escaneo</translation>
    </message>
    <message>
        <source>Save as it came in…</source>
        <translation>Guardar como llegó…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Scan (*{ending})</source>
        <translation>Escaneo (*{ending})</translation>
    </message>
    <message>
        <source>Save the scan</source>
        <translation>Guardar el escaneo</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
</context>
<context>
    <name>SearchChip</name>
    <message>
        <source>all</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>{filter}: {value}</translation>
    </message>
</context>
<context>
    <name>SearchedChoicesEdit</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Nothing else has these words.</source>
        <translation>Nada más tiene estas palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>%n más: escribe una parte del nombre.</numerusform>
            <numerusform>%n más: escribe una parte del nombre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Do not rely on this computer&apos;s answers: {count} published example(s) came out wrong. Install PLC Desktop again.</source>
        <translation>No confíes en las respuestas de esta computadora: {count} ejemplo(s) publicado(s) salieron mal. Instala PLC Desktop otra vez.</translation>
    </message>
    <message>
        <source>All {count} published examples came out right on this computer. You can rely on its answers.</source>
        <translation>Los {count} ejemplos publicados salieron bien en esta computadora. Puedes confiar en sus respuestas.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>WRONG</source>
        <translation>MAL</translation>
    </message>
    <message>
        <source>1EdTech: Open Badges 3.0 credential</source>
        <translation>1EdTech: credencial Open Badges 3.0</translation>
    </message>
    <message>
        <source>W3C: signature of a credential</source>
        <translation>W3C: firma de una credencial</translation>
    </message>
    <message>
        <source>W3C: two signers, example 1</source>
        <translation>W3C: dos firmantes, ejemplo 1</translation>
    </message>
    <message>
        <source>W3C: two signers, example 2</source>
        <translation>W3C: dos firmantes, ejemplo 2</translation>
    </message>
    <message>
        <source>W3C: one signer after the other, example 1</source>
        <translation>W3C: un firmante después de otro, ejemplo 1</translation>
    </message>
    <message>
        <source>W3C: one signer after the other, example 2</source>
        <translation>W3C: un firmante después de otro, ejemplo 2</translation>
    </message>
    <message>
        <source>Each example was made by somebody else. This computer verifies it, signs it again with the same result, and refuses it when one word is changed.</source>
        <translation>Cada ejemplo lo hizo alguien más. Esta computadora lo verifica, lo firma otra vez con el mismo resultado y lo rechaza cuando se cambia una palabra.</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send for signature by file</source>
        <translation>Enviar a firma por archivo</translation>
    </message>
    <message>
        <source>No, only hours</source>
        <translation>No, solo horas</translation>
    </message>
    <message>
        <source>Yes, at midpoint</source>
        <translation>Sí, a la mitad</translation>
    </message>
    <message>
        <source>Yes, the final one</source>
        <translation>Sí, la final</translation>
    </message>
    <message>
        <source>Ask for the skill and evaluation form too?</source>
        <translation>¿Pedir también el formulario de habilidades y evaluación?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Accept a card…</source>
        <translation>Aceptar una tarjeta…</translation>
    </message>
    <message>
        <source>Where to, such as a USB stick?</source>
        <translation>¿Adónde, por ejemplo una memoria USB?</translation>
    </message>
    <message>
        <source>Making files for signature</source>
        <translation>Haciendo archivos para firmar</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) made</source>
        <translation>
            <numerusform>%n archivo hecho</numerusform>
            <numerusform>%n archivos hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. The files made before are complete and can be used.</source>
        <translation>Se detuvo. Los archivos hechos antes están completos y se pueden usar.</translation>
    </message>
    <message>
        <source>1.  Give each supervisor their file, by e-mail or on a stick.</source>
        <translation>1.  Dale a cada persona que supervisa su archivo, por correo electrónico o en una memoria.</translation>
    </message>
    <message>
        <source>2.  They open it on their computer, sign, and give one file back.</source>
        <translation>2.  Lo abre en su computadora, firma y devuelve un archivo.</translation>
    </message>
    <message>
        <source>3.  Take it in with “Import answers…”, or drag it onto this window.</source>
        <translation>3.  Incorpóralo con “Importar respuestas…”, o arrástralo a esta ventana.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n file(s)…</source>
        <translation>
            <numerusform>Hacer %n archivo…</numerusform>
            <numerusform>Hacer %n archivos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes one small file for each supervisor that only they can open. They sign on their own computer and give one file back; no network is needed.</source>
        <translation>Hace un archivo pequeño para cada persona que supervisa, que solo ella puede abrir. Firma en su propia computadora y devuelve un archivo; no hace falta red.</translation>
    </message>
    <message>
        <source>Without a card there is no file: ask the supervisor for their card, open it here and compare six words with them. Signing here at the laptop works all the same.</source>
        <translation>Sin tarjeta no hay archivo: pide su tarjeta a quien supervisa, ábrela aquí y comparen seis palabras. Firmar aquí en la laptop funciona igual.</translation>
    </message>
    <message>
        <source>no card yet</source>
        <translation>todavía sin tarjeta</translation>
    </message>
    <message>
        <source>sent before, not answered</source>
        <translation>enviado antes, sin respuesta</translation>
    </message>
    <message>
        <source>Making the files…</source>
        <translation>Haciendo los archivos…</translation>
    </message>
</context>
<context>
    <name>SentView</name>
    <message>
        <source>Sent and not answered</source>
        <translation>Enviado y sin respuesta</translation>
    </message>
    <message>
        <source>Everything that was sent is answered.</source>
        <translation>Todo lo que se envió tiene respuesta.</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la lista de espera</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasada</translation>
    </message>
    <message>
        <source>Search supervisors</source>
        <translation>Buscar a quienes supervisan</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar otra vez…</translation>
    </message>
    <message>
        <source>Show the lines</source>
        <translation>Mostrar las líneas</translation>
    </message>
    <message>
        <source>The same file may be sent again as it is; a new file is needed when its time is over or a line was changed. An answer that comes late does no harm.</source>
        <translation>El mismo archivo se puede enviar otra vez como está; hace falta uno nuevo cuando su plazo terminó o una línea se cambió. Una respuesta tardía no hace daño.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>The file’s name ends in {ending}</source>
        <translation>El nombre del archivo termina en {ending}</translation>
    </message>
    <message>
        <source>Can be answered until</source>
        <translation>Se puede responder hasta</translation>
    </message>
    <message>
        <source>Open lines</source>
        <translation>Líneas abiertas</translation>
    </message>
    <message>
        <source>{open} of {all}</source>
        <translation>{open} de {all}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>El plazo terminó</translation>
    </message>
    <message>
        <source>Lines changed since</source>
        <translation>Líneas cambiadas desde entonces</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Sin respuesta todavía</translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message>
        <source>Signatures that do not count</source>
        <translation>Firmas que no cuentan</translation>
    </message>
    <message>
        <source>Let it count again…</source>
        <translation>Volver a contarla…</translation>
    </message>
    <message>
        <source>They arrived after their key was withdrawn, or outside what their certificate allows. Ask the supervisor before you let one count.</source>
        <translation>Llegaron después de que se retiró su llave, o fuera de lo que permite su certificado. Pregunta a quien supervisa antes de dejar que una cuente.</translation>
    </message>
    <message>
        <source>How do you know that the supervisor signed?</source>
        <translation>¿Cómo sabes que quien supervisa firmó?</translation>
    </message>
    <message>
        <source>Such as: called Rosa on March 22, she signed before the laptop was lost.</source>
        <translation>Por ejemplo: llamé a Rosa el 22 de marzo; firmó antes de que se perdiera la laptop.</translation>
    </message>
    <message>
        <source>Let signatures count again</source>
        <translation>Volver a contar firmas</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Dejar que cuente</translation>
    </message>
    <message>
        <source>The signature counts again.</source>
        <translation>La firma cuenta otra vez.</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Parent leader</source>
        <translation>Padre o madre líder</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmada el</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>ShareGuide</name>
    <message>
        <source>Show records</source>
        <translation>Mostrar registros</translation>
    </message>
    <message>
        <source>Who, and how much</source>
        <translation>Quién y cuánto</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Lo que verán</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Escribir el archivo…</translation>
    </message>
    <message>
        <source>Who they are and how far they are</source>
        <translation>Quiénes son y cuánto han avanzado</translation>
    </message>
    <message>
        <source>The same, and every line of hours that counts</source>
        <translation>Lo mismo, y cada línea de horas que cuenta</translation>
    </message>
    <message>
        <source>Show to</source>
        <translation>Mostrar a</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Los registros de quién</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>Not listed, because they have not agreed: {number}.</source>
        <translation>No figuran, porque no han dado su acuerdo: {number}.</translation>
    </message>
    <message>
        <source>Not listed, because they are in no cohort: {number}.</source>
        <translation>No figuran, porque no están en ninguna cohorte: {number}.</translation>
    </message>
    <message numerus="yes">
        <source>It takes back %n record(s) from {name}.</source>
        <translation>
            <numerusform>Retira %n registro de {name}.</numerusform>
            <numerusform>Retira %n registros de {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were not shown this record before.</source>
        <translation>Este registro no se les mostró antes.</translation>
    </message>
    <message>
        <source>Shown to them last on {date}.</source>
        <translation>Se les mostró por última vez el {date}.</translation>
    </message>
    <message>
        <source>Shown to them last on {date}; they will see something else now.</source>
        <translation>Se les mostró por última vez el {date}; ahora verán algo distinto.</translation>
    </message>
    <message>
        <source>Shown to them last on {date}; nothing has changed since.</source>
        <translation>Se les mostró por última vez el {date}; desde entonces nada ha cambiado.</translation>
    </message>
    <message>
        <source>Now take this file to them. They open it with “Read their records…” on their page Exchange.</source>
        <translation>Ahora llévales este archivo. Ellos lo abren con “Leer sus registros…” en su página Intercambio.</translation>
    </message>
    <message>
        <source>Only people who agreed are listed. To show another record, ask the person first, then tick “{consent}” where you change that person.</source>
        <translation>Solo figuran las personas que están de acuerdo. Para mostrar otro registro, pregúntale antes a la persona y luego marca “{consent}” donde cambias sus datos.</translation>
    </message>
    <message>
        <source>{name} will see:</source>
        <translation>{name} verá:</translation>
    </message>
    <message numerus="yes">
        <source>The file also takes back %n record(s) they were shown before, of people who were erased or no longer agree.</source>
        <translation>
            <numerusform>El archivo también retira %n registro que se les mostró antes, de alguien a quien se borró o que ya no está de acuerdo.</numerusform>
            <numerusform>El archivo también retira %n registros que se les mostraron antes, de personas a quienes se borró o que ya no están de acuerdo.</numerusform>
        </translation>
    </message>
    <message>
        <source>No telephone number, e-mail, birth year, description of the work, reflection or note is ever shown.</source>
        <translation>Nunca se muestra teléfono, correo electrónico, año de nacimiento, descripción del trabajo, reflexión ni nota.</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>¿Adónde va el archivo?</translation>
    </message>
    <message numerus="yes">
        <source>Saved for {name}: %n record(s).</source>
        <translation>
            <numerusform>Se guardó para {name}: %n registro.</numerusform>
            <numerusform>Se guardó para {name}: %n registros.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>not recognized</source>
        <translation>no se reconoció</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Headers in row {row}</source>
        <translation>Encabezados en la fila {row}</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) used</source>
        <translation>
            <numerusform>%n columna en uso</numerusform>
            <numerusform>%n columnas en uso</numerusform>
        </translation>
    </message>
    <message>
        <source>not used: {names}</source>
        <translation>sin usar: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) take the person from a row above</source>
        <translation>
            <numerusform>%n fila toma la persona de una fila de arriba</numerusform>
            <numerusform>%n filas toman la persona de una fila de arriba</numerusform>
        </translation>
    </message>
    <message>
        <source>dates read as: {order}</source>
        <translation>fechas leídas como: {order}</translation>
    </message>
    <message>
        <source>Choose what the sheet holds</source>
        <translation>Elige qué contiene la hoja</translation>
    </message>
    <message>
        <source>What the sheet holds</source>
        <translation>Qué contiene la hoja</translation>
    </message>
    <message>
        <source>Row of the headers</source>
        <translation>Fila de los encabezados</translation>
    </message>
    <message>
        <source>Read the sheet this way</source>
        <translation>Leer la hoja así</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Headers in row</source>
        <translation>Encabezados en la fila</translation>
    </message>
    <message>
        <source>This is remembered for the next workbook.</source>
        <translation>Esto se recuerda para el próximo libro.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>What the column {header} holds</source>
        <translation>Qué contiene la columna {header}</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Columna {number}</translation>
    </message>
    <message>
        <source>“{words}” is not in the list. Choose one of it.</source>
        <translation>“{words}” no está en la lista. Elige algo de ella.</translation>
    </message>
    <message>
        <source>Two columns hold: {words}. Choose one of them.</source>
        <translation>Dos columnas contienen: {words}. Elige una de ellas.</translation>
    </message>
    <message>
        <source>Choose what the sheet holds.</source>
        <translation>Elige qué contiene la hoja.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Say which column holds: {wanted}</source>
        <translation>Di qué columna contiene: {wanted}</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Your choice could not be saved on this computer.</source>
        <translation>Tu elección no se pudo guardar en esta computadora.</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>Lines that wait for a signature</source>
        <translation>Líneas que esperan firma</translation>
    </message>
    <message>
        <source>Nothing waits for a signature. Lines come here when the office submits hours.</source>
        <translation>Nada espera firma. Las líneas llegan aquí cuando la oficina envía horas.</translation>
    </message>
    <message>
        <source>Go to hours</source>
        <translation>Ir a las horas</translation>
    </message>
    <message>
        <source>Search supervisors</source>
        <translation>Buscar quién supervisa</translation>
    </message>
    <message>
        <source>Choose a supervisor in the list first.</source>
        <translation>Primero elige en la lista a una persona que supervisa.</translation>
    </message>
    <message>
        <source>There is nothing to send. Choose lines first.</source>
        <translation>No hay nada que enviar. Elige primero líneas.</translation>
    </message>
    <message>
        <source>Answers of supervisors</source>
        <translation>Respuestas de quienes supervisan</translation>
    </message>
    <message>
        <source>Signed hours</source>
        <translation>Horas firmadas</translation>
    </message>
    <message>
        <source>Send by file…</source>
        <translation>Enviar por archivo…</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la lista de espera</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>Firmar aquí</translation>
    </message>
    <message>
        <source>Import answers…</source>
        <translation>Importar respuestas…</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>Shows every line of the supervisor chosen in the list</source>
        <translation>Muestra todas las líneas de quien supervisa, según la lista</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Sent by file</source>
        <translation>Enviado por archivo</translation>
    </message>
    <message>
        <source>Sent for signature</source>
        <translation>Enviado a firma</translation>
    </message>
    <message>
        <source>and not answered yet</source>
        <translation>y todavía sin respuesta</translation>
    </message>
    <message>
        <source>Taking in answers</source>
        <translation>Incorporando respuestas</translation>
    </message>
    <message>
        <source>who has lines waiting, and how long</source>
        <translation>quién tiene líneas en espera, y desde cuándo</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Enviar otra vez…</translation>
    </message>
    <message>
        <source>Hours to sign</source>
        <translation>Horas por firmar</translation>
    </message>
    <message>
        <source>Sent by file ({count})</source>
        <translation>Enviado por archivo ({count})</translation>
    </message>
    <message>
        <source>Sent by file ({late} overdue)</source>
        <translation>Enviado por archivo ({late} con atraso)</translation>
    </message>
    <message>
        <source>These lines have no supervisor. Choose one on the placement.</source>
        <translation>Nadie supervisa estas líneas. Elige a alguien en la práctica.</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>Prácticas</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) signed.</source>
        <translation>
            <numerusform>Se firmó %n línea.</numerusform>
            <numerusform>Se firmaron %n líneas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) returned.</source>
        <translation>
            <numerusform>Se devolvió %n línea.</numerusform>
            <numerusform>Se devolvieron %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes files that supervisors sign on their own computers</source>
        <translation>Hace archivos que quienes supervisan firman en sus propias computadoras</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>No supervisor yet</source>
        <translation>Aún nadie supervisa</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Por archivo</translation>
    </message>
</context>
<context>
    <name>SignOffQueue</name>
    <message>
        <source>Changed since it was sent</source>
        <translation>Cambiada desde que se envió</translation>
    </message>
    <message>
        <source>Answer overdue</source>
        <translation>Respuesta atrasada</translation>
    </message>
    <message>
        <source>Sent {day}</source>
        <translation>Enviada el {day}</translation>
    </message>
    <message>
        <source>Sent {day}, can be answered until {until}</source>
        <translation>Enviada el {day}, se puede responder hasta el {until}</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>Todavía sin tarjeta</translation>
    </message>
    <message>
        <source>Overdue: {late} of {sent} sent</source>
        <translation>Con atraso: {late} de {sent} enviadas</translation>
    </message>
    <message>
        <source>{sent} sent {day}</source>
        <translation>{sent} enviadas el {day}</translation>
    </message>
    <message>
        <source>Can be answered until {day}</source>
        <translation>Se puede responder hasta el {day}</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>How it is signed</source>
        <translation>Cómo se firma</translation>
    </message>
    <message>
        <source>Supervisor&apos;s own passphrase</source>
        <translation>Contraseña propia de quien supervisa</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma contraseña otra vez</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>Cambiar mi contraseña…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n línea por firmar</numerusform>
            <numerusform>%n líneas por firmar</numerusform>
        </translation>
    </message>
    <message>
        <source>{returned} to return · {open} left open</source>
        <translation>{returned} por devolver · {open} sin decidir</translation>
    </message>
    <message numerus="yes">
        <source>Sign %n line(s)</source>
        <translation>
            <numerusform>Firmar %n línea</numerusform>
            <numerusform>Firmar %n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n line(s)</source>
        <translation>
            <numerusform>Devolver %n línea</numerusform>
            <numerusform>Devolver %n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>You sign here for the first time. Choose a passphrase of your own, at least 8 characters. The office does not need to know it.</source>
        <translation>Firmas aquí por primera vez. Elige una contraseña propia, de al menos 8 caracteres. La oficina no necesita saberla.</translation>
    </message>
    <message>
        <source>Your own passphrase confirms that it is you.</source>
        <translation>Tu propia contraseña confirma que eres tú.</translation>
    </message>
    <message>
        <source>A weaker level. The rules of the pathway say whether it counts.</source>
        <translation>Una firma de menos peso. Las reglas del programa dicen si cuenta.</translation>
    </message>
    <message>
        <source>First decide at least one line: S signs it, R returns it.</source>
        <translation>Primero decide al menos una línea: S la firma, R la devuelve.</translation>
    </message>
    <message>
        <source>Type your passphrase.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>The passphrase needs at least 8 characters.</source>
        <translation>La contraseña necesita al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>Type the same passphrase in both fields.</source>
        <translation>Escribe la misma contraseña en los dos campos.</translation>
    </message>
    <message>
        <source>Change the passphrase of {name}</source>
        <translation>Cambiar la contraseña de {name}</translation>
    </message>
    <message>
        <source>What was signed stays signed. Only the supervisor should type here.</source>
        <translation>Lo firmado sigue firmado. Aquí solo debe escribir quien supervisa.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Se cambió la contraseña.</translation>
    </message>
    <message>
        <source>You sign</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Nothing leaves this computer by itself.</source>
        <translation>Nada sale de esta computadora por sí solo.</translation>
    </message>
</context>
<context>
    <name>SignatureSide</name>
    <message>
        <source>Your passphrase</source>
        <translation>Tu contraseña</translation>
    </message>
    <message>
        <source>{decided} of {all} decided</source>
        <translation>{decided} de {all} decididas</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to sign</source>
        <translation>
            <numerusform>%n línea por firmar</numerusform>
            <numerusform>%n líneas por firmar</numerusform>
        </translation>
    </message>
    <message>
        <source>{returned} to return · {open} left open</source>
        <translation>{returned} por devolver · {open} quedan abiertas</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) filled in</source>
        <translation>
            <numerusform>%n evaluación llenada</numerusform>
            <numerusform>%n evaluaciones llenadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign %n line(s) and save…</source>
        <translation>
            <numerusform>Firmar %n línea y guardar…</numerusform>
            <numerusform>Firmar %n líneas y guardar…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Return %n line(s) and save…</source>
        <translation>
            <numerusform>Devolver %n línea y guardar…</numerusform>
            <numerusform>Devolver %n líneas y guardar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Firmar y guardar…</translation>
    </message>
    <message>
        <source>The time for an answer is over. Ask the office for a new file.</source>
        <translation>El plazo para responder terminó. Pide un archivo nuevo a la oficina.</translation>
    </message>
    <message>
        <source>First compare the office&apos;s words, as it says above the lines.</source>
        <translation>Primero compara las palabras de la oficina, como dice arriba de las líneas.</translation>
    </message>
    <message>
        <source>First decide at least one line: S signs it, R returns it.</source>
        <translation>Primero decide al menos una línea: S la firma, R la devuelve.</translation>
    </message>
    <message>
        <source>Type the passphrase of your card.</source>
        <translation>Escribe la contraseña de tu tarjeta.</translation>
    </message>
    <message>
        <source>You sign</source>
        <translation>Tú firmas</translation>
    </message>
    <message>
        <source>Saves one small file to give back to the office. Nothing leaves this computer by itself.</source>
        <translation>Guarda un archivo pequeño para devolver a la oficina. Nada sale solo de esta computadora.</translation>
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Hours to sign</source>
        <translation>Horas por firmar</translation>
    </message>
    <message>
        <source>from {office} · answer by {day} · unchanged since it was sent</source>
        <translation>de {office} · responde hasta el {day} · sin cambios desde que se envió</translation>
    </message>
    <message>
        <source>{file} was made for somebody&apos;s card, and there is no card on this computer yet. If you made yours on another computer, open the file there. Otherwise make your card here, give it to the office, and ask for the file once more.</source>
        <translation>{file} se hizo para la tarjeta de alguien, y en esta computadora todavía no hay tarjeta. Si hiciste la tuya en otra computadora, abre el archivo allí. Si no, haz tu tarjeta aquí, dásela a la oficina y pide el archivo otra vez.</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>Tu tarjeta</translation>
    </message>
    <message>
        <source>for signing hours by file</source>
        <translation>para firmar horas por archivo</translation>
    </message>
    <message>
        <source>Save your answer</source>
        <translation>Guarda tu respuesta</translation>
    </message>
    <message>
        <source>Signed hours</source>
        <translation>Horas firmadas</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Hours to sign, cards</source>
        <translation>Horas por firmar, tarjetas</translation>
    </message>
    <message>
        <source>Open a file to sign</source>
        <translation>Abrir un archivo para firmar</translation>
    </message>
    <message>
        <source>My card</source>
        <translation>Mi tarjeta</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
</context>
<context>
    <name>SigningView</name>
    <message>
        <source>Nothing waits for this supervisor any more. Thank you!</source>
        <translation>Ya no hay nada que espere tu firma. ¡Gracias!</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la lista de espera</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Por archivo</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Choose a workbook…</source>
        <translation>Elegir un libro…</translation>
    </message>
    <message>
        <source>Use the sample</source>
        <translation>Usar el ejemplo</translation>
    </message>
    <message>
        <source>Drop your workbook here</source>
        <translation>Suelta aquí tu libro</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx) or CSV file</source>
        <translation>Libro de Excel (.xlsx) o archivo CSV</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué pasa</translation>
    </message>
    <message>
        <source>Sheets and columns are found by their headers, wherever they stand: parent leaders, organizations, supervisors, placements, hours, training, courses, capstones.</source>
        <translation>Las hojas y columnas se encuentran por sus encabezados, estén donde estén: padres y madres líderes, organizaciones, supervisión, prácticas, horas, formación, cursos, proyectos finales.</translation>
    </message>
    <message>
        <source>You see everything first. Nothing is changed before you say so.</source>
        <translation>Primero ves todo. Nada cambia hasta que tú lo digas.</translation>
    </message>
    <message>
        <source>A backup is made before the import, and one Undo takes it all out again.</source>
        <translation>Antes de la importación se hace un respaldo, y un solo Deshacer la quita por completo.</translation>
    </message>
    <message>
        <source>The workbook itself is only read; it stays as it is.</source>
        <translation>El libro solo se lee; queda como está.</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>I supervised this work or have checked that it was done. The days and lengths are true. I am not the parent leader and not family of the parent leader.</source>
        <translation>Supervisé este trabajo o comprobé que se hizo. Los días y las duraciones son verdaderos. No soy el padre o la madre líder ni parte de su familia.</translation>
    </message>
    <message>
        <source>The supervisor signed these lines on paper, and the office keeps the signed sheet.</source>
        <translation>Quien supervisa firmó estas líneas en papel, y la oficina guarda la hoja firmada.</translation>
    </message>
    <message>
        <source>Staff of the office attest these lines; the supervisor has not signed them.</source>
        <translation>El personal de la oficina da fe de estas líneas; quien supervisa no las ha firmado.</translation>
    </message>
</context>
<context>
    <name>StatusChange</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Empty means today.</source>
        <translation>Vacío significa hoy.</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Cambiar el estado</translation>
    </message>
    <message>
        <source>{name}. Hours and signatures stay as they are.</source>
        <translation>{name}. Las horas y las firmas quedan como están.</translation>
    </message>
    <message>
        <source>Status is now: {status}.</source>
        <translation>El estado es ahora: {status}.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>● Saved</source>
        <translation>● Guardado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>At the keyboard: {name}</source>
        <translation>Al teclado: {name}</translation>
    </message>
    <message>
        <source>Backup: {when}</source>
        <translation>Respaldo: {when}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Sin respaldo todavía</translation>
    </message>
    <message>
        <source>○ Only to look at</source>
        <translation>○ Solo para mirar</translation>
    </message>
    <message>
        <source>○ Working…</source>
        <translation>○ Trabajando…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>falta cerca de %n minuto</numerusform>
            <numerusform>faltan cerca de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>falta cerca de %n segundo</numerusform>
            <numerusform>faltan cerca de %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepNumber</name>
    <message>
        <source>Step {number}, met</source>
        <translation>Paso {number}, completo</translation>
    </message>
    <message>
        <source>Step {number}, not met yet</source>
        <translation>Paso {number}, aún sin completar</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>sessions and who came to them</source>
        <translation>las sesiones y quién asistió</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Training sessions</source>
        <translation>Sesiones de formación</translation>
    </message>
    <message>
        <source>Write down each training session once, then mark who came. The hours count toward step 3 for everyone who was present.</source>
        <translation>Anota cada sesión de formación una vez y luego marca quién asistió. Las horas cuentan para el paso 3 de todas las personas presentes.</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Agregar una sesión</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation>Buscar sesiones</translation>
    </message>
    <message>
        <source>New training session</source>
        <translation>Nueva sesión de formación</translation>
    </message>
    <message>
        <source>Save, then mark attendance</source>
        <translation>Guardar y marcar asistencia</translation>
    </message>
    <message>
        <source>Change a training session</source>
        <translation>Cambiar una sesión de formación</translation>
    </message>
    <message>
        <source>Training session saved.</source>
        <translation>Sesión de formación guardada.</translation>
    </message>
    <message>
        <source>Training session deleted.</source>
        <translation>Sesión de formación borrada.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>La impartió</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presentes</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>sin marcar</translation>
    </message>
    <message>
        <source>{present} of {all}</source>
        <translation>{present} de {all}</translation>
    </message>
</context>
<context>
    <name>TrainingSessionPage</name>
    <message>
        <source>Training session</source>
        <translation>Sesión de formación</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Change session…</source>
        <translation>Cambiar la sesión…</translation>
    </message>
    <message>
        <source>Save attendance</source>
        <translation>Guardar la asistencia</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Nobody is marked yet. Press Space on a name.</source>
        <translation>Todavía no marcaste a nadie. Presiona la barra espaciadora sobre un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>Attendance of %n person(s) saved.</source>
        <translation>
            <numerusform>Se guardó la asistencia de %n persona.</numerusform>
            <numerusform>Se guardó la asistencia de %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a training session</source>
        <translation>Cambiar una sesión de formación</translation>
    </message>
    <message>
        <source>Training session saved.</source>
        <translation>Sesión de formación guardada.</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n presente</numerusform>
            <numerusform>%n presentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excused</source>
        <translation>
            <numerusform>%n con aviso</numerusform>
            <numerusform>%n con aviso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n ausente</numerusform>
            <numerusform>%n ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation>
            <numerusform>%n sin marca</numerusform>
            <numerusform>%n sin marca</numerusform>
        </translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Sin marca</translation>
    </message>
    <message>
        <source>Everyone of cohort</source>
        <translation>Todas las personas de la cohorte</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>All present</source>
        <translation>Todas presentes</translation>
    </message>
    <message>
        <source>Marks everyone who is not marked yet</source>
        <translation>Marca a todas las personas que aún no tienen marca</translation>
    </message>
    <message>
        <source>Space: next mark · P, E or A: that mark · digits: another length</source>
        <translation>Espacio: siguiente marca · P, C o A: esa marca · dígitos: otra duración</translation>
    </message>
</context>
<context>
    <name>TransferGuides</name>
    <message>
        <source>Stays as it is here, although it is otherwise there</source>
        <translation>Queda como está aquí, aunque allá es distinto</translation>
    </message>
    <message>
        <source>{lines} lines of hours, {signed} signed ({hours}), {keys} of them with the supervisor’s own key</source>
        <translation>{lines} líneas de horas, {signed} firmadas ({hours}), {keys} de ellas con la llave propia de quien supervisa</translation>
    </message>
    <message>
        <source>{lines} lines of hours, {signed} signed ({hours})</source>
        <translation>{lines} líneas de horas, {signed} firmadas ({hours})</translation>
    </message>
    <message>
        <source>Trainings attended: {trainings}. Credentials: {credentials}.</source>
        <translation>Capacitaciones: {trainings}. Credenciales: {credentials}.</translation>
    </message>
    <message>
        <source>Lines signed on paper: {lines}. The scans they stand on ({scans}) do not go along, because other people may stand on them too.</source>
        <translation>Líneas firmadas en papel: {lines}. Las hojas escaneadas donde están ({scans}) no se entregan, porque en ellas pueden estar también otras personas.</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail, birth year, enrollment, placements, course, capstone and forms; descriptions and reflections too.</source>
        <translation>Nombre, teléfono, correo, año de nacimiento, inscripción, prácticas, curso, proyecto final y formularios; también descripciones y reflexiones.</translation>
    </message>
</context>
<context>
    <name>TransferSteps</name>
    <message>
        <source>The record of {name} follows what changed there.</source>
        <translation>El registro de {name} sigue lo que cambió allá.</translation>
    </message>
    <message>
        <source>Withdraw the offer of {name}?</source>
        <translation>¿Retirar la oferta de {name}?</translation>
    </message>
    <message>
        <source>The record stays yours. A file tells {organization} that they cannot accept it any more; choose where it goes. If they have accepted already, both signatures count and the record is theirs as soon as you finish.</source>
        <translation>El registro sigue siendo tuyo. Un archivo avisa a {organization} que ya no puede aceptarla; elige dónde va. Si ya aceptó, cuentan las dos firmas y el registro será suyo en cuanto termines.</translation>
    </message>
    <message>
        <source>Withdraw the offer…</source>
        <translation>Retirar la oferta…</translation>
    </message>
    <message>
        <source>Where shall the file for them go?</source>
        <translation>¿Dónde va el archivo para ellos?</translation>
    </message>
    <message>
        <source>The offer to {name} is withdrawn. Give them this file, so that they do not accept it: {path}</source>
        <translation>La oferta a {name} está retirada. Dales este archivo para que no la acepten: {path}</translation>
    </message>
    <message>
        <source>Nothing has changed here since you told them. You can send it all again.</source>
        <translation>Aquí no ha cambiado nada desde que les avisaste. Puedes enviarlo todo de nuevo.</translation>
    </message>
    <message>
        <source>Since they were told: {lines} more lines of hours, {hours} more signed hours, perhaps other details.</source>
        <translation>Desde que les avisaste: {lines} líneas de horas más, {hours} horas firmadas más, quizá otros datos.</translation>
    </message>
    <message>
        <source>The file holds the whole record as it stands here, and what you revoked or took back. At {organization} only what they have not changed themselves becomes as it is here. Scanned sheets stay with you.</source>
        <translation>El archivo contiene el registro entero como está aquí, y lo que revocaste o retiraste. En {organization} solo lo que ellos no cambiaron queda como está aquí. Las hojas escaneadas se quedan contigo.</translation>
    </message>
    <message>
        <source>Send what follows about {name}?</source>
        <translation>¿Enviar lo que sigue sobre {name}?</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Escribir el archivo…</translation>
    </message>
    <message>
        <source>Give this file to {name}: {path}</source>
        <translation>Da este archivo a {name}: {path}</translation>
    </message>
</context>
<context>
    <name>TransfersView</name>
    <message>
        <source>Hand over a record…</source>
        <translation>Entregar un registro…</translation>
    </message>
    <message>
        <source>Read their file…</source>
        <translation>Leer su archivo…</translation>
    </message>
    <message>
        <source>Records that change their owner</source>
        <translation>Registros que cambian de dueña</translation>
    </message>
    <message>
        <source>Nothing was handed over yet. When a parent leader moves to another organization, offer it the record; when one comes to you, read the file that their former organization gave you.</source>
        <translation>Todavía no se entregó nada. Cuando una persona pase a otra organización, ofrécele el registro; cuando una llegue a la tuya, lee el archivo que te dio su organización anterior.</translation>
    </message>
    <message>
        <source>Search by name or organization</source>
        <translation>Buscar por nombre u organización</translation>
    </message>
    <message>
        <source>Withdraw the offer…</source>
        <translation>Retirar la oferta…</translation>
    </message>
    <message>
        <source>Hand a record to another organization</source>
        <translation>Entregar un registro a otra organización</translation>
    </message>
    <message>
        <source>You offer, they accept, you read their answer: both have signed then, and the record is theirs. Every signed hour goes along and counts once; your history stays with you, read-only.</source>
        <translation>Tú ofreces, ellos aceptan, tú lees su respuesta: entonces firmaron las dos y el registro es suyo. Cada hora firmada va con él y cuenta una vez; tu historial se queda contigo, solo para leer.</translation>
    </message>
    <message>
        <source>Send what follows…</source>
        <translation>Enviar lo que sigue…</translation>
    </message>
    <message>
        <source>Looking whether records that others own have changed here</source>
        <translation>Se mira si aquí cambiaron registros que son de otras organizaciones</translation>
    </message>
    <message>
        <source>Changed here since they were told: {names}. Perhaps a line was signed, or something was taken back or put right. Send it after the record.</source>
        <translation>Cambió aquí desde que les avisaste: {names}. Quizá se firmó una línea, o se retiró o se corrigió algo. Envíalo detrás del registro.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>(not here)</source>
        <translation>(no está aquí)</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation>Ofrecido el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>a {name}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>de {name}</translation>
    </message>
    <message>
        <source>waits for their answer until {until}</source>
        <translation>espera su respuesta hasta el {until}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>retirada</translation>
    </message>
    <message>
        <source>over since {until}, not accepted</source>
        <translation>terminó el {until}, sin aceptar</translation>
    </message>
    <message>
        <source>theirs since {since}</source>
        <translation>suyo desde el {since}</translation>
    </message>
    <message>
        <source>ours since {since}</source>
        <translation>nuestro desde el {since}</translation>
    </message>
    <message>
        <source>theirs since {since}, changed here</source>
        <translation>suyo desde {since}, cambió aquí</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>Do you know this issuer?</source>
        <translation>¿Conoces a quien emite?</translation>
    </message>
    <message>
        <source>Words to read aloud: {words}</source>
        <translation>Palabras para leer en voz alta: {words}</translation>
    </message>
    <message>
        <source>Or read these digits: {digits}</source>
        <translation>O lee estos dígitos: {digits}</translation>
    </message>
    <message>
        <source>They read the same words to me</source>
        <translation>Me leyeron las mismas palabras</translation>
    </message>
    <message>
        <source>Trust this issuer</source>
        <translation>Confiar en quien emite</translation>
    </message>
    <message>
        <source>Call the organization at a number you already know, not at one from this file. They open a certificate of their own on their page Verify and read the six words of the key. Go on only if they are these words, in this order:</source>
        <translation>Llama a la organización a un número que ya conoces, no a uno de este archivo. Allí abren un certificado propio en su página Verificar y leen las seis palabras de la llave. Sigue solo si son estas palabras, en este orden:</translation>
    </message>
    <message>
        <source>Remember them as</source>
        <translation>Recordar como</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>TrustedTable</name>
    <message>
        <source>Accepted cards</source>
        <translation>Tarjetas aceptadas</translation>
    </message>
    <message>
        <source>Accept a card…</source>
        <translation>Aceptar una tarjeta…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Search by name or organization</source>
        <translation>Buscar por nombre u organización</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Hours that wait for them</source>
        <translation>Horas que esperan su firma</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>For example: lost the laptop, left the organization.</source>
        <translation>Por ejemplo: perdió la laptop, dejó la organización.</translation>
    </message>
    <message>
        <source>Withdraw the card of {name}</source>
        <translation>Retirar la tarjeta de {name}</translation>
    </message>
    <message>
        <source>Withdraw the card</source>
        <translation>Retirar la tarjeta</translation>
    </message>
    <message>
        <source>What {name} signed and you received before stays signed. Nothing signed with this card counts from now on, and the card cannot be accepted again.</source>
        <translation>Lo que {name} firmó y tú recibiste antes sigue firmado. Nada de lo firmado con esta tarjeta cuenta desde ahora, y la tarjeta no se puede aceptar otra vez.</translation>
    </message>
    <message>
        <source>The card of {name} is withdrawn.</source>
        <translation>La tarjeta de {name} está retirada.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Replaced by a newer card</source>
        <translation>Reemplazada por una tarjeta más nueva</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Words compared on</source>
        <translation>Palabras comparadas el</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>{date}: {reason}</source>
        <translation>{date}: {reason}</translation>
    </message>
</context>
<context>
    <name>TurnoverGuide</name>
    <message>
        <source>When staff changes</source>
        <translation>Cuando cambia el personal</translation>
    </message>
    <message>
        <source>Who leaves, who takes over</source>
        <translation>Quién se va, quién toma su lugar</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>Su tarjeta</translation>
    </message>
    <message>
        <source>What goes over</source>
        <translation>Qué pasa a la otra persona</translation>
    </message>
    <message>
        <source>The organization&apos;s key</source>
        <translation>La llave de la organización</translation>
    </message>
    <message>
        <source>Look it over</source>
        <translation>Revisarlo</translation>
    </message>
    <message>
        <source>Hand everything over</source>
        <translation>Entregar todo</translation>
    </message>
    <message>
        <source>From {leaving} to {coming}. All of it is written in one step, or nothing.</source>
        <translation>De {leaving} a {coming}. Todo se anota en un solo paso, o nada.</translation>
    </message>
    <message>
        <source>The card of {name} is accepted; both of you read the same words.</source>
        <translation>La tarjeta de {name} se acepta; los dos leyeron las mismas palabras.</translation>
    </message>
    <message numerus="yes">
        <source>%n placement(s) get {name} as supervisor.</source>
        <translation>
            <numerusform>%n práctica pasa a {name}.</numerusform>
            <numerusform>%n prácticas pasan a {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} signs what waits there now: {minutes} hours.</source>
        <translation>{name} firma lo que espera allí ahora: {minutes} horas.</translation>
    </message>
    <message>
        <source>{name} takes over as: {roles}.</source>
        <translation>{name} toma las funciones de: {roles}.</translation>
    </message>
    <message>
        <source>The key and certificates of {name} are withdrawn: {reason}. What was signed stays signed.</source>
        <translation>La llave y los certificados de {name} se retiran: {reason}. Lo que firmó sigue firmado.</translation>
    </message>
    <message>
        <source>The organization&apos;s key confirms {name} as: {roles}. This alone cannot be undone, only withdrawn.</source>
        <translation>La llave de la organización confirma a {name} como: {roles}. Solo esto no se puede deshacer, únicamente retirar.</translation>
    </message>
    <message>
        <source>Nothing was chosen, so nothing is written.</source>
        <translation>No se eligió nada, así que no se anota nada.</translation>
    </message>
    <message>
        <source>Accept the card of {name} before hours go to them by file.</source>
        <translation>Acepta la tarjeta de {name} antes de que le lleguen horas por archivo.</translation>
    </message>
    <message>
        <source>Lines sent to {leaving} by file are still open: send them again to {coming}.</source>
        <translation>Las líneas enviadas a {leaving} por archivo siguen abiertas: envíalas otra vez a {coming}.</translation>
    </message>
    <message>
        <source>Ask {name} for their copy of the organization&apos;s key ({note}).</source>
        <translation>Pide a {name} su copia de la llave de la organización ({note}).</translation>
    </message>
    <message>
        <source>This was written. It stands in the history, and Undo takes it back.</source>
        <translation>Esto se anotó. Está en el historial, y Deshacer lo retira.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Quién toma su lugar</translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>Bringing the workspace up to date</source>
        <translation>Actualizando el espacio de trabajo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>An older version of the program wrote it. A backup is made first, and the file itself changes at the very end. This happens once.</source>
        <translation>Lo escribió una versión anterior del programa. Primero se hace un respaldo, y el archivo cambia solo al final. Esto ocurre una sola vez.</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>VALID.</source>
        <translation>VÁLIDA.</translation>
    </message>
    <message>
        <source>NOT VALID.</source>
        <translation>NO VÁLIDA.</translation>
    </message>
    <message>
        <source>UNCHANGED, but not everything could be checked.</source>
        <translation>SIN CAMBIOS, pero no se pudo verificar todo.</translation>
    </message>
    <message>
        <source>Not checked: the printed words. Compare them with the signed fields above; they must be the same.</source>
        <translation>Sin verificar: las palabras impresas. Compáralas con los campos firmados de arriba; deben ser iguales.</translation>
    </message>
    <message>
        <source>Not checked: the picture itself. Only the credential inside it is signed.</source>
        <translation>Sin verificar: la imagen misma. Solo está firmada la credencial que contiene.</translation>
    </message>
    <message>
        <source>Not checked: the time of signing. It comes from the signer&apos;s own clock.</source>
        <translation>Sin verificar: la hora de la firma. Viene del reloj de quien firmó.</translation>
    </message>
    <message>
        <source>Not checked: who owns the key. Ask the issuer for their card and compare it with them.</source>
        <translation>Sin verificar: de quién es la llave. Pide su tarjeta a quien emitió y compárala con esa persona.</translation>
    </message>
    <message>
        <source>The signer was no longer trusted on the day of signing.</source>
        <translation>El día de la firma ya no se confiaba en quien firmó.</translation>
    </message>
    <message>
        <source>Not checked: whether it was revoked. Ask the issuer for their newest status list. If you issued it yourself, “Status list…” on the page Credentials makes one.</source>
        <translation>Sin verificar: si fue revocada. Pide a quien emitió su lista de estado más nueva. Si la emitió tu oficina, “Lista de estado…” en la página Credenciales hace una.</translation>
    </message>
    <message>
        <source>The status list is old. Ask the issuer for a newer one.</source>
        <translation>La lista de estado es antigua. Pide una más nueva a quien emite.</translation>
    </message>
    <message>
        <source>Unchanged since it was signed?</source>
        <translation>¿Sin cambios desde que se firmó?</translation>
    </message>
    <message>
        <source>Who signed?</source>
        <translation>¿Quién firmó?</translation>
    </message>
    <message>
        <source>Trusted here?</source>
        <translation>¿Se confía aquí en esa firma?</translation>
    </message>
    <message>
        <source>Still in force?</source>
        <translation>¿Sigue vigente?</translation>
    </message>
    <message>
        <source>Six words of the signer&apos;s key: {words} (or the digits {digits})</source>
        <translation>Seis palabras de la llave de quien firmó: {words} (o los dígitos {digits})</translation>
    </message>
    <message>
        <source>{name}, by their own words; key {key}</source>
        <translation>{name}, según sus propias palabras; llave {key}</translation>
    </message>
    <message>
        <source>Yes, for this check.</source>
        <translation>Sí, para esta verificación.</translation>
    </message>
    <message>
        <source>Yes, as {name}, since {date}.</source>
        <translation>Sí, como {name}, desde el {date}.</translation>
    </message>
    <message>
        <source>{answer} As of {date}.</source>
        <translation>{answer} Al {date}.</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Sí.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Sin verificar.</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>is a certificate genuine and still in force?</source>
        <translation>¿es auténtico un certificado y sigue en vigor?</translation>
    </message>
    <message>
        <source>Genuine and in force</source>
        <translation>Auténtica y en vigor</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>No es válida</translation>
    </message>
    <message>
        <source>Unchanged, but not everything could be checked</source>
        <translation>Sin cambios, pero no se pudo comprobar todo</translation>
    </message>
    <message>
        <source>Nothing was changed since it was signed, you trust who signed it, and it was not revoked.</source>
        <translation>Nada se cambió desde que se firmó, confías en quien firmó y no está revocada.</translation>
    </message>
    <message>
        <source>Nothing was changed since it was signed. What is still open stands below, with what to do about it.</source>
        <translation>Nada se cambió desde que se firmó. Lo que falta está abajo, con lo que se puede hacer.</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>Otorgada el</translation>
    </message>
    <message>
        <source>How it was earned</source>
        <translation>Cómo se obtuvo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Emitida por</translation>
    </message>
    <message>
        <source>Field experience with</source>
        <translation>Práctica comunitaria con</translation>
    </message>
    <message>
        <source>Status list taken in</source>
        <translation>Lista de estado incorporada</translation>
    </message>
    <message>
        <source>From now on this computer knows what the issuer had revoked as of {date}.</source>
        <translation>Desde ahora esta computadora sabe lo que quien emite había revocado al {date}.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se pudo leer</translation>
    </message>
    <message>
        <source>Six words of the signer&apos;s key: {words}</source>
        <translation>Seis palabras de la llave de quien firma: {words}</translation>
    </message>
    <message>
        <source>These words are signed:</source>
        <translation>Estas palabras están firmadas:</translation>
    </message>
    <message>
        <source>Checked with PLC Desktop: {time}</source>
        <translation>Comprobado con PLC Desktop: {time}</translation>
    </message>
</context>
<context>
    <name>VerifyView</name>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Save result…</source>
        <translation>Guardar resultado…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Certificates and credentials</source>
        <translation>Certificados y credenciales</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Which certificates should be verified?</source>
        <translation>¿Qué certificados hay que verificar?</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Save result</source>
        <translation>Guardar resultado</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>Se guardó {path}.</translation>
    </message>
    <message>
        <source>Verifying {done} of {total}…</source>
        <translation>Verificando {done} de {total}…</translation>
    </message>
    <message>
        <source>This computer trusts this issuer from now on.</source>
        <translation>Desde ahora esta computadora confía en quien emite.</translation>
    </message>
    <message>
        <source>This issuer is no longer trusted here.</source>
        <translation>Aquí ya no se confía en quien emite.</translation>
    </message>
    <message>
        <source>Status lists</source>
        <translation>Listas de estado</translation>
    </message>
    <message>
        <source>Which status list?</source>
        <translation>¿Qué lista de estado?</translation>
    </message>
    <message>
        <source>The status list is known to this computer now.</source>
        <translation>Esta computadora ya conoce la lista de estado.</translation>
    </message>
    <message>
        <source>Is this certificate genuine?</source>
        <translation>¿Es auténtico este certificado?</translation>
    </message>
    <message>
        <source>Drop it here or choose it: the PDF, the badge picture (PNG or SVG), the credential (JSON), or a photo or scan of the printed page. Several at once are fine.</source>
        <translation>Suéltalo aquí o elígelo: el PDF, la imagen de la insignia (PNG o SVG), la credencial (JSON), o una foto o un escaneo de la página impresa. Pueden ser varios a la vez.</translation>
    </message>
    <message>
        <source>You learn whether anything was changed, who signed it, whether you know them, and whether it is still in force. Nothing leaves this computer.</source>
        <translation>Sabrás si se cambió algo, quién lo firmó, si conoces a esa persona y si sigue en vigor. Nada sale de esta computadora.</translation>
    </message>
</context>
<context>
    <name>VerifyWindow</name>
    <message>
        <source>Verify – PLC Desktop</source>
        <translation>Verificar – PLC Desktop</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>is a certificate genuine and still in force?</source>
        <translation>¿es auténtico un certificado y sigue en vigor?</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>+ activity</source>
        <translation>+ actividad</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Sin actividad</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{activity}, {day}</source>
        <translation>{activity}, {day}</translation>
    </message>
</context>
<context>
    <name>WeekSaving</name>
    <message>
        <source>{activity}, {day}: {length} recorded.</source>
        <translation>{activity}, {day}: se anotó {length}.</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Sin actividad</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) recorded.</source>
        <translation>
            <numerusform>Se anotó %n línea.</numerusform>
            <numerusform>Se anotaron %n líneas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft of {day} cleared.</source>
        <translation>Se quitó el borrador del {day}.</translation>
    </message>
</context>
<context>
    <name>WeekSide</name>
    <message>
        <source>This pathway</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>Antes de firmar</translation>
    </message>
    <message>
        <source>advice only</source>
        <translation>solo consejos</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nada llama la atención.</translation>
    </message>
    <message>
        <source>{done} of {required}</source>
        <translation>{done} de {required}</translation>
    </message>
    <message>
        <source>{done} signed · {week} this week</source>
        <translation>{done} firmadas · {week} esta semana</translation>
    </message>
    <message>
        <source>{waiting} wait for a signature · {left} to go</source>
        <translation>{waiting} esperan firma · faltan {left}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
    <message>
        <source>{day}: {text}</source>
        <translation>{day}: {text}</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Hours of the week</source>
        <translation>Horas de la semana</translation>
    </message>
    <message>
        <source>This week is complete</source>
        <translation>Esta semana está completa</translation>
    </message>
    <message>
        <source>Submit for signature</source>
        <translation>Enviar a firma</translation>
    </message>
    <message>
        <source>This week is marked as complete.</source>
        <translation>Esta semana está marcada como completa.</translation>
    </message>
    <message>
        <source>Noted: nothing to report this week.</source>
        <translation>Anotado: nada que anotar esta semana.</translation>
    </message>
    <message>
        <source>This week is open again.</source>
        <translation>Esta semana está abierta otra vez.</translation>
    </message>
    <message>
        <source>Nothing to report this week</source>
        <translation>Nada que anotar esta semana</translation>
    </message>
    <message>
        <source>Week complete</source>
        <translation>Semana completa</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nada que anotar</translation>
    </message>
    <message>
        <source>Type 2:30, 2.5 or 9-11:30 · Tab moves on · Ctrl+V pastes · Ctrl+Z undoes</source>
        <translation>Escribe 2:30, 2.5 o 9-11:30 · Tab avanza · Ctrl+V pega · Ctrl+Z deshace</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semana anterior</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semana siguiente</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>This guide hands over what hangs on one person: placements, roles, and the key they sign with. What they signed and issued stays as it is. Nothing is written before the last step.</source>
        <translation>Esta guía entrega lo que depende de una persona: prácticas, funciones y la llave con que firma. Lo que firmó y emitió se queda como está. No se anota nada antes del último paso.</translation>
    </message>
    <message>
        <source>Somebody new…</source>
        <translation>Alguien nuevo…</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>Quién se va</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Quién toma su lugar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Stands in the history, such as: left on June 30.</source>
        <translation>Queda en el historial, por ejemplo: se fue el 30 de junio.</translation>
    </message>
</context>
<context>
    <name>WhoWorks</name>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Not in the list? Type your full name</source>
        <translation>¿No estás en la lista? Escribe tu nombre completo</translation>
    </message>
    <message>
        <source>Who works on this laptop?</source>
        <translation>¿Quién trabaja en esta laptop?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>What is written here is recorded under this name, on all laptops. It can be chosen again under Settings.</source>
        <translation>Lo que se escribe aquí queda anotado con este nombre, en todas las laptops. Se puede volver a elegir en Configuración.</translation>
    </message>
</context>
<context>
    <name>WhoseSheetCard</name>
    <message>
        <source>Whose hours are in the sheet “{sheet}”?</source>
        <translation>¿De quién son las horas de la hoja “{sheet}”?</translation>
    </message>
    <message>
        <source>No column of this sheet holds a name. Give one, or skip it.</source>
        <translation>Ninguna columna de esta hoja contiene un nombre. Da uno u omítela.</translation>
    </message>
    <message>
        <source>Name of the parent leader</source>
        <translation>Nombre del padre o la madre líder</translation>
    </message>
    <message>
        <source>These are this person&apos;s hours</source>
        <translation>Son las horas de esta persona</translation>
    </message>
</context>
<context>
    <name>WhoseStep</name>
    <message>
        <source>Name on the card</source>
        <translation>Nombre en la tarjeta</translation>
    </message>
    <message>
        <source>Organization on the card</source>
        <translation>Organización en la tarjeta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Somebody in this workspace</source>
        <translation>Alguien de este espacio de trabajo</translation>
    </message>
    <message>
        <source>Somebody new: add them as a supervisor</source>
        <translation>Alguien nuevo: añadir como supervisión</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Choose the person, or say that it is somebody new.</source>
        <translation>Elige a la persona, o di que es alguien nuevo.</translation>
    </message>
    <message>
        <source>The key of this organization, which you know from an earlier card, confirmed this computer. There is nothing to compare.</source>
        <translation>La llave de esta organización, que conoces por una tarjeta anterior, confirmó esta computadora. No hay nada que comparar.</translation>
    </message>
    <message>
        <source>The key is the one you know; only the computer is another one. Compare the words once more.</source>
        <translation>La llave es la que conoces; solo la computadora es otra. Comparen las palabras una vez más.</translation>
    </message>
    <message>
        <source>Anyone can write any name on a card. So first say who it is, then make sure together that it is really theirs.</source>
        <translation>Cualquiera puede escribir cualquier nombre en una tarjeta. Por eso primero di quién es, y después asegúrense juntos de que de verdad es suya.</translation>
    </message>
    <message>
        <source>This is</source>
        <translation>Es</translation>
    </message>
</context>
<context>
    <name>WordTiles</name>
    <message>
        <source>Words to read aloud: {words}</source>
        <translation>Palabras para leer en voz alta: {words}</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Nothing waits. Everything that was recorded is signed and in order.</source>
        <translation>Nada espera. Todo lo anotado está firmado y en orden.</translation>
    </message>
</context>
<context>
    <name>WorkSentences</name>
    <message>
        <source>oldest: {age}</source>
        <translation>la más antigua: {age}</translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries wait for a signature</source>
        <translation>
            <numerusform>%n registro de horas espera firma</numerusform>
            <numerusform>%n registros de horas esperan firma</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Firmar</translation>
    </message>
    <message numerus="yes">
        <source>%n supervisors have not answered what was sent to them</source>
        <translation>
            <numerusform>%n persona que supervisa no ha respondido a lo que se le envió</numerusform>
            <numerusform>%n personas que supervisan no han respondido a lo que se les envió</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries came back</source>
        <translation>
            <numerusform>%n registro de horas fue devuelto</numerusform>
            <numerusform>%n registros de horas fueron devueltos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n things were changed on two laptops</source>
        <translation>
            <numerusform>%n cosa se cambió en dos laptops</numerusform>
            <numerusform>%n cosas se cambiaron en dos laptops</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which is right.</source>
        <translation>Elige cuál es la correcta.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message numerus="yes">
        <source>%n hours entries may be typed twice</source>
        <translation>
            <numerusform>%n registro de horas quizá se escribió dos veces</numerusform>
            <numerusform>%n registros de horas quizá se escribieron dos veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Until somebody decides, the smaller number of hours counts.</source>
        <translation>Hasta que alguien decida, cuenta el número menor de horas.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs may be the same person</source>
        <translation>
            <numerusform>%n par puede ser la misma persona</numerusform>
            <numerusform>%n pares pueden ser la misma persona</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parent leaders can receive the credential</source>
        <translation>
            <numerusform>%n padre o madre líder puede recibir la credencial</numerusform>
            <numerusform>%n padres y madres líderes pueden recibir la credencial</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message numerus="yes">
        <source>%n credentials are awarded and not issued yet</source>
        <translation>
            <numerusform>%n credencial otorgada aún no se emite</numerusform>
            <numerusform>%n credenciales otorgadas aún no se emiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing makes the certificate.</source>
        <translation>Al emitirla se hace el certificado.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Emitir</translation>
    </message>
    <message numerus="yes">
        <source>%n parent leaders have recorded no hours for 30 days</source>
        <translation>
            <numerusform>%n padre o madre líder no ha anotado horas en 30 días</numerusform>
            <numerusform>%n padres y madres líderes no han anotado horas en 30 días</numerusform>
        </translation>
    </message>
    <message>
        <source>See who</source>
        <translation>Ver quiénes</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>falta cerca de %n segundo</numerusform>
            <numerusform>faltan cerca de %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Open files</source>
        <translation>Abrir archivos</translation>
    </message>
    <message>
        <source>Record hours</source>
        <translation>Anotar horas</translation>
    </message>
    <message>
        <source>Add a parent leader</source>
        <translation>Agregar padre o madre líder</translation>
    </message>
    <message>
        <source>Accept a card</source>
        <translation>Aceptar una tarjeta</translation>
    </message>
    <message>
        <source>Hand over when staff changes</source>
        <translation>Entregar cuando cambia el personal</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Abrir archivos…</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Hacer un respaldo ahora</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>Cerrar con llave el espacio de trabajo</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>Se hizo un respaldo.</translation>
    </message>
</context>
<context>
    <name>_FieldBox</name>
    <message>
        <source>{label} (needed)</source>
        <translation>{label} (hace falta)</translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>{page}, {count} waiting</source>
        <translation>{page}, {count} en espera</translation>
    </message>
</context>
<context>
    <name>_Mark</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>este paso</translation>
    </message>
</context>
<context>
    <name>_More</name>
    <message>
        <source>More pages above</source>
        <translation>Más páginas arriba</translation>
    </message>
    <message>
        <source>More pages below</source>
        <translation>Más páginas abajo</translation>
    </message>
</context>
<context>
    <name>_Picture</name>
    <message>
        <source>The picture that was verified</source>
        <translation>La imagen que se verificó</translation>
    </message>
</context>
<context>
    <name>_SearchPopup</name>
    <message>
        <source>Type to narrow</source>
        <translation>Escribe para acotar</translation>
    </message>
    <message>
        <source>Search: {filter}</source>
        <translation>Buscar: {filter}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
</context>
</TS>
