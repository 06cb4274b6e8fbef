package org.plenary.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.plan.Attends;
import org.plenary.plan.Role;

/// The words of rosters in English, French and Spanish, compared by their letters alone.
final class Vocabulary {

  private static final Map<String, Field> HEADS =
      words(
          Field.KEY,
          "key id cle identifiant clave identificador",
          Field.NAME,
          "name fullname nom nomcomplet nometprenom nomprenom nombre nombrecompleto"
              + " nombreyapellidos participantname displayname",
          Field.GIVEN,
          "firstname givenname forename prenom prenoms nombredepila nombres",
          Field.FAMILY,
          "lastname surname familyname nomdefamille apellido apellidos",
          Field.DELEGATION,
          "delegation country administration organization organisation member pays paysmembre"
              + " pais delegacion administracion organizacion institution institucion agency",
          Field.ROLE,
          "role rol fonction funcion function",
          Field.HEAD,
          "head headofdelegation chef chefdedelegation chefdeladelegation jefe"
              + " jefededelegacion jefedeladelegacion",
          Field.ATTENDS,
          "attends takespart mode modeofattendance participation modalite modalidad"
              + " asistencia presence",
          Field.LANGUAGES,
          "language languages langue langues idioma idiomas",
          Field.EMAIL,
          "email mail emailaddress courriel adresseemail adressemail correo"
              + " correoelectronico");

  private static final Map<String, Role> ROLES =
      words(
          Role.ORGANIZER, "organizer organiser organisateur organisatrice organizador organizadora",
          Role.FACILITATOR,
              "facilitator moderator chair animateur animatrice facilitateur facilitatrice"
                  + " moderateur moderatrice facilitador facilitadora moderador moderadora",
          Role.SPEAKER,
              "speaker presenter orateur oratrice intervenant intervenante ponente orador oradora"
                  + " conferencier conferenciere",
          Role.PARTICIPANT, "participant participante delegate delegue deleguee delegado delegada",
          Role.OBSERVER, "observer observateur observatrice observador observadora",
          Role.INTERPRETER, "interpreter interprete",
          Role.ASSESSOR, "assessor evaluator evaluateur evaluatrice evaluador evaluadora",
          Role.SCREEN, "screen ecran pantalla");

  private static final Map<String, Attends> WAYS =
      words(
          Attends.ONSITE,
              "onsite inperson surplace presentiel enpresentiel presencial ensala enpersonne",
          Attends.REMOTE,
              "remote remotely online virtual virtually adistance distance enligne distanciel"
                  + " virtuel remoto enlinea adistancia",
          Attends.PHONE, "phone byphone telephone partelephone telefono portelefono");

  private static final Map<String, String> LANGUAGES =
      words(
          "en", "english anglais ingles",
          "fr", "french francais frances",
          "es", "spanish espagnol espanol",
          "ar", "arabic arabe",
          "zh", "chinese chinois chino mandarin",
          "ja", "japanese japonais japones",
          "ko", "korean coreen coreano",
          "pt", "portuguese portugais portugues",
          "ru", "russian russe ruso");

  private static final Map<String, Boolean> FLAGS =
      words(true, "yes y x true 1 oui o si s head chef jefe", false, "no n false 0 non");

  private Vocabulary() {}

  static Optional<Field> head(String cell) {
    return Optional.ofNullable(HEADS.get(letters(cell)));
  }

  static Optional<Role> role(String cell) {
    return Optional.ofNullable(ROLES.get(letters(cell)));
  }

  static Optional<Attends> attends(String cell) {
    return Optional.ofNullable(WAYS.get(letters(cell)));
  }

  /// The tag of a language that is named; a tag stays what it is.
  static String language(String cell) {
    return LANGUAGES.getOrDefault(letters(cell), cell);
  }

  static Optional<Boolean> flag(String cell) {
    return cell.equals("✓") || cell.equals("✔")
        ? Optional.of(true)
        : Optional.ofNullable(FLAGS.get(letters(cell)));
  }

  /// Letters and digits without case and accents: by these texts are compared.
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> words(Object... pairs) {
    var map = new HashMap<String, T>();
    for (int i = 0; i < pairs.length; i += 2) {
      var meaning = (T) pairs[i];
      Arrays.stream(((String) pairs[i + 1]).split(" ")).forEach(word -> map.put(word, meaning));
    }
    return Map.copyOf(map);
  }
}
